package io.tieout.reconciliation;

/**
 * The rule that classified a break, so that the verdict can be repeated.
 *
 * @param name the rule's name within its set, such as {@code rounding}
 * @param version version of the set
 */
public record RuleRef(String name, int version) {
}
