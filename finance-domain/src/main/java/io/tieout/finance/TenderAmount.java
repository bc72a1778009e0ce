package io.tieout.finance;

import io.tieout.core.Money;

/**
 * What was paid of a till transaction with one tender.
 *
 * @param tender what was paid with
 * @param amount how much; below zero where money went the other way, such as change
 */
public record TenderAmount(Tender tender, Money amount) {
}
