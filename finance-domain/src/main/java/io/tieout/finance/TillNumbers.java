package io.tieout.finance;

/**
 * The numbers of the transactions that one till of a store has sent of a trading day.
 *
 * @param workstation the till
 * @param numbers the numbers
 */
record TillNumbers(WorkstationId workstation, SequenceRanges numbers) {
}
