package io.tieout.app.connector.edi;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceSystem;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed of interchanges. They are checked as a whole before anything is taken of them.
 * The source system is the sender the interchange names, unless the parameter
 * {@code source} names another.
 */
public final class EdiFeed implements Feed<EdiMessage> {

	/** The parameter that names the source system. */
	public static final String SOURCE_PARAMETER = "source";

	/** Ten times the report of a warehouse of 30,000 items. */
	private static final int LONGEST = 32 * 1024 * 1024;

	private static final char FIRST_MARK = '\uDC80';

	private static final char LAST_MARK = '\uDCFF';

	private static final int BYTE = 0xFF;

	private final FeedProfile profile;

	private final Dialect dialect;

	private final EdiSettings settings;

	private EdiFeed(String name, Dialect dialect, EdiSettings settings) {
		this.profile = new FeedProfile(name, "inventory", "stock", FeedMeaning.STATEMENT, List.of(BodyFormat.EDI),
				"as agreed with the partner, often nightly", false, false);
		this.dialect = dialect;
		this.settings = settings;
	}

	/**
	 * The feed {@code x12-846}.
	 */
	public static EdiFeed x12(EdiSettings settings) {
		return new EdiFeed("x12-846", new X12Inventory(settings), settings);
	}

	/**
	 * The feed {@code edifact-invrpt}.
	 */
	public static EdiFeed edifact(EdiSettings settings) {
		return new EdiFeed("edifact-invrpt", new EdifactInventory(settings), settings);
	}

	@Override
	public FeedProfile profile() {
		return this.profile;
	}

	@Override
	public RecordReader<EdiMessage> open(Reader body, BodyFormat format, FeedContext context) throws IOException {
		if (format != BodyFormat.EDI) {
			throw new BodyRefusedException("FORMAT_UNSUPPORTED", "This feed takes an interchange of "
					+ this.dialect.syntax().standard() + " as application/edi-x12 or application/edifact.");
		}
		String text = wholeText(body);
		if (text.isEmpty()) {
			throw new BodyRefusedException("BODY_EMPTY", "The body is empty.");
		}
		return new Messages(Interchanges.cut(this.dialect.syntax(), text).iterator());
	}

	/**
	 * Interchanges are mostly ASCII, else ISO 8859-1; what is no UTF-8 is read as that.
	 */
	private static String wholeText(Reader body) throws IOException {
		StringBuilder text = new StringBuilder();
		char[] buffer = new char[8192];
		for (int read = body.read(buffer, 0, buffer.length); read >= 0; read = body.read(buffer, 0, buffer.length)) {
			for (int index = 0; index < read; index++) {
				text.append(plain(buffer[index]));
			}
			if (text.length() > LONGEST) {
				throw new BodyRefusedException("INTERCHANGE_TOO_LARGE",
						"Interchanges have at most " + LONGEST + " characters together; send them in several files.");
			}
		}
		return text.toString().stripLeading();
	}

	private static char plain(char character) {
		if (character >= FIRST_MARK && character <= LAST_MARK) {
			return (char) (character & BYTE);
		}
		return Character.isSurrogate(character) ? '?' : character;
	}

	@Override
	public ReadRecord<EdiMessage> reread(KeptRecord record, FeedContext context) {
		return read(record.line(), record.text());
	}

	private ReadRecord<EdiMessage> read(long line, String text) {
		try {
			EdiMessage message = EdiMessage.of(this.dialect.syntax(), text);
			return this.dialect.typeOf(message).equals(this.dialect.messageType()) ? ReadRecord.of(line, text, message)
					: ReadRecord.unreadable(text, Problem.ofRecord(line, "MESSAGE_TYPE_UNSUPPORTED",
							"This feed takes messages of the type " + this.dialect.messageType() + " alone."));
		}
		catch (BodyRefusedException ex) {
			return ReadRecord.unreadable(text, Problem.ofRecord(line, ex.code(), ex.detail()));
		}
	}

	@Override
	public Interpretation interpret(ReadRecord<EdiMessage> record, FeedContext context, Identities identities) {
		EdiMessage message = record.required();
		Findings findings = new Findings(record.line());
		if (this.dialect.isTest(message) && !this.settings.tests()) {
			findings.add(message.header(), message.header().elements().size(), "TEST_INTERCHANGE",
					"The interchange is marked as a test; tieout.edi.tests says whether such are taken.");
			return new Interpretation.Rejected(findings.problems(), null, null);
		}
		String named = context.parameters().get(SOURCE_PARAMETER);
		SourceSystem source = findings.value(message.header(), 2,
				(named != null) ? named : this.dialect.sender(message), SourceSystem::new);
		return (source != null) ? interpret(message, source, findings)
				: new Interpretation.Rejected(findings.problems(), null, null);
	}

	private Interpretation interpret(EdiMessage message, SourceSystem source, Findings findings) {
		Report report = this.dialect.read(message, source, findings);
		return (report != null)
				? new ReportTranslation(this.profile.name(), this.settings, source, this.dialect.reference(message))
					.translate(report, message.first(), findings)
				: new Interpretation.Rejected(findings.problems(), source, null);
	}

	@Override
	public @Nullable SourceSystem sourceOf(FeedContext context) {
		String named = context.parameters().get(SOURCE_PARAMETER);
		try {
			return (named != null) ? new SourceSystem(named) : null;
		}
		catch (InvalidValueException ex) {
			return null;
		}
	}

	/** The messages of a file, numbered. */
	private final class Messages implements RecordReader<EdiMessage> {

		private final Iterator<String> pieces;

		private long number;

		Messages(Iterator<String> pieces) {
			this.pieces = pieces;
		}

		@Override
		public @Nullable String header() {
			return null;
		}

		@Override
		public @Nullable ReadRecord<EdiMessage> next() {
			return this.pieces.hasNext() ? read(++this.number, this.pieces.next()) : null;
		}

	}

}
