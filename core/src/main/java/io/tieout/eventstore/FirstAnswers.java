package io.tieout.eventstore;

import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.CommandKeyTakenException.Use;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Answers a repeated command as the first time, from the events it recorded then.
 */
final class FirstAnswers {

	private final DataSource dataSource;

	private final EventCodec codec;

	FirstAnswers(DataSource dataSource, EventCodec codec) {
		this.dataSource = dataSource;
		this.codec = codec;
	}

	/**
	 * The first answer to a command whose key is taken.
	 * @throws CommandKeyReusedException if the key was used for other content
	 */
	CommandResult answer(Use use, EventContext context) {
		requireSameContent(use, context);
		try (Connection connection = this.dataSource.getConnection()) {
			StoredEvent first = EventRows
				.select(connection, "position = ?", (query) -> query.setLong(1, use.position()))
				.get(0);
			int count = Math.max(1, StoredMetadata.parse(first.event().metadata()).commandEvents());
			List<Event> events = EventRows
				.select(connection, "position >= ? AND position < ? ORDER BY position", (query) -> {
					query.setLong(1, use.position());
					query.setLong(2, use.position() + count);
				})
				.stream()
				.map(this.codec::decode)
				.toList();
			return new CommandResult.Accepted(use.position(), events, true);
		}
		catch (SQLException ex) {
			throw new StoreUnavailableException("the first answer could not be read", ex);
		}
	}

	static void requireSameContent(Use use, EventContext context) {
		String hash = Objects.requireNonNullElse(context.commandHash(), "");
		if (!hash.equals(use.commandHash())) {
			throw new CommandKeyReusedException(Objects.requireNonNull(context.commandKey()), use.position());
		}
	}

}
