package io.tieout.app.quality.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What goes wrong when a value is written down.
 */
final class Slips {

	/** What sounds alike and is spelled otherwise. */
	private static final List<List<String>> SOUNDS = List.of(List.of("ph", "f"), List.of("y", "ie"), List.of("ck", "k"),
			List.of("th", "t"), List.of("ei", "ie"), List.of("c", "k"), List.of("s", "z"), List.of("ll", "l"),
			List.of("nn", "n"), List.of("tt", "t"), List.of("oo", "u"), List.of("ai", "ay"));

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

	private final SplittableRandom random;

	Slips(SplittableRandom random) {
		this.random = random;
	}

	boolean happens(double chance) {
		return this.random.nextDouble() < chance;
	}

	/** A letter too many, too few or another, or two exchanged. */
	String typed(String text) {
		if (text.length() < 2) {
			return text;
		}
		int at = 1 + this.random.nextInt(text.length() - 1);
		String other = other(text.charAt(at));
		return switch (this.random.nextInt(4)) {
			case 0 -> text.substring(0, at) + other + text.substring(at);
			case 1 -> text.substring(0, at) + text.substring(at + 1);
			case 2 -> text.substring(0, at) + other + text.substring(at + 1);
			default -> text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1);
		};
	}

	private String other(char letter) {
		return Character.isDigit(letter) ? String.valueOf(this.random.nextInt(10))
				: String.valueOf(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
	}

	/** As it is heard; typed if nothing in it can be heard otherwise. */
	String heard(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		int first = this.random.nextInt(SOUNDS.size());
		for (int look = 0; look < SOUNDS.size(); look++) {
			List<String> sound = SOUNDS.get((first + look) % SOUNDS.size());
			if (lower.indexOf(sound.get(0), 1) > 0) {
				int at = lower.indexOf(sound.get(0), 1);
				return text.substring(0, at) + sound.get(1) + text.substring(at + sound.get(0).length());
			}
		}
		return typed(text);
	}

	/** One digit wrong, or day and month in each other's place. */
	String misread(LocalDate date) {
		if (date.getDayOfMonth() <= 12 && happens(0.5)) {
			return "%04d-%02d-%02d".formatted(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
		}
		String text = date.toString();
		int at = switch (this.random.nextInt(4)) {
			case 0 -> 2;
			case 1 -> 3;
			case 2 -> 6;
			default -> 9;
		};
		return text.substring(0, at) + this.random.nextInt(10) + text.substring(at + 1);
	}

	int upTo(int bound) {
		return this.random.nextInt(bound);
	}

	SplittableRandom random() {
		return this.random;
	}

}
