package io.tieout.inventory;

import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stock held for a reservation.
 *
 * @param reservation for what
 * @param quantity how much was held
 * @param left how much of it is still reserved: less once a shipment under the
 * reservation's or the order's number has taken some off
 * @param expiresAt first instant at which it no longer holds, unless committed
 * @param committed whether it belongs to an order
 * @param order the order, if it has a number
 */
record Hold(ReservationId reservation, Quantity quantity, Quantity left, Instant expiresAt, boolean committed,
		@Nullable OrderId order) {

	static Hold of(ReservationId reservation, Quantity quantity, Instant expiresAt) {
		return new Hold(reservation, quantity, quantity, expiresAt, false, null);
	}

	/**
	 * First instant at which it no longer holds.
	 */
	Instant end() {
		return this.committed ? Instant.MAX : this.expiresAt;
	}

	boolean overAt(Instant at) {
		return !at.isBefore(end());
	}

	boolean sameAs(Quantity asked, Instant until) {
		return this.quantity.equals(asked) && this.expiresAt.equals(until);
	}

	/**
	 * The numbers by which a shipment may speak of the held goods: the reservation's and
	 * the order's.
	 */
	Set<String> numbers() {
		return document().equals(this.reservation.value()) ? Set.of(document())
				: Set.of(this.reservation.value(), document());
	}

	/**
	 * The number by which people know the goods: the order's, else the reservation's.
	 */
	String document() {
		return (this.order != null) ? this.order.value() : this.reservation.value();
	}

	/**
	 * Whether shipments have taken some of it off.
	 */
	boolean begun() {
		return !this.left.equals(this.quantity);
	}

	/**
	 * Whether it belongs to an order that has shipped all of it.
	 */
	boolean shipped() {
		return this.committed && this.left.isZero();
	}

	Hold committedTo(@Nullable OrderId to) {
		return new Hold(this.reservation, this.quantity, this.left, this.expiresAt, true, to);
	}

	Hold leaving(Quantity rest) {
		return new Hold(this.reservation, this.quantity, rest, this.expiresAt, this.committed, this.order);
	}

	/**
	 * What its fulfilment says: the goods are gone, and a shipment that names the
	 * reservation or the order speaks of the same goods.
	 */
	List<StockFact> fulfilment(Instant at) {
		List<StockFact> facts = new ArrayList<>();
		facts.add(StockFact.change(at, this.quantity.negated()));
		numbers().stream()
			.sorted()
			.forEach((number) -> facts.add(StockFact.of(at, Claim.FULFILLED, this.quantity, number)));
		return facts;
	}

}
