package io.tieout.app.process.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling under which identifiers are compared and looked up. A text that
 * identifies nobody, such as a dash or a row of zeros, has none.
 */
public final class IdentifierText {

	private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

	private static final Pattern MAILBOX = Pattern.compile("[^@\\s]+@[^@\\s]+");

	/** Shorter numbers are extensions and service numbers, which many share. */
	private static final int FEWEST_DIGITS = 7;

	/** A number of fewer different digits, 0000000 say, was typed to fill a field. */
	private static final int FEWEST_DIFFERENT_DIGITS = 3;

	private IdentifierText() {
	}

	/**
	 * An e-mail address in lower case.
	 */
	public static Optional<String> email(String given) {
		return Optional.of(unified(given).toLowerCase(Locale.ROOT)).filter((text) -> MAILBOX.matcher(text).matches());
	}

	/**
	 * A phone number in E.164, or by its digits where no country is known.
	 * @param region where a number without a prefix is meant to be, if known
	 */
	public static Optional<String> phone(String given, @Nullable String region) {
		String text = unified(given);
		String digits = text.replaceAll("\\D", "");
		if (digits.length() < FEWEST_DIGITS || digits.chars().distinct().count() < FEWEST_DIFFERENT_DIGITS) {
			return Optional.empty();
		}
		return Optional.of(e164(text, region).orElse(digits));
	}

	private static Optional<String> e164(String text, @Nullable String region) {
		try {
			PhoneNumber number = PHONES.parse(text, region);
			return PHONES.isPossibleNumber(number) ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
					: Optional.empty();
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A card or member number in upper case, without spaces and dashes.
	 */
	public static Optional<String> loyaltyId(String given) {
		String text = unified(given).replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
		return Optional.of(text).filter((id) -> id.chars().anyMatch((c) -> Character.isLetterOrDigit(c) && c != '0'));
	}

	private static String unified(String given) {
		return Normalizer.normalize(given, Form.NFKC).strip();
	}

}
