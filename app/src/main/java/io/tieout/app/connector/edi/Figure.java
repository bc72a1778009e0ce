package io.tieout.app.connector.edi;

import io.tieout.core.Quantity;
import io.tieout.inventory.StatedMeaning;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of an item as a message states it.
 *
 * @param meaning what it is a figure of
 * @param quantity how much
 * @param place where, if the figure says so itself
 * @param asOf of when, if the figure says so itself
 * @param part whether it is about packages or a batch, and so a part of another figure
 * @param segment where it stands
 */
record Figure(StatedMeaning meaning, Quantity quantity, @Nullable Place place, @Nullable Instant asOf, boolean part,
		Segment segment) {

	Figure at(@Nullable Place other) {
		return new Figure(this.meaning, this.quantity, other, this.asOf, this.part, this.segment);
	}

	Figure asOf(Instant other) {
		return new Figure(this.meaning, this.quantity, this.place, other, this.part, this.segment);
	}

	Figure asPart() {
		return new Figure(this.meaning, this.quantity, this.place, this.asOf, true, this.segment);
	}

}
