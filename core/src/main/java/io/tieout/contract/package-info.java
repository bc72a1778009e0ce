/**
 * Contracts: which messages exist, under which stored name and revision, in which shape,
 * with which metadata. Whatever is written here is read for as long as events live, so
 * nothing that has been released is edited: a change is a new revision with an upcaster.
 */
@NullMarked
package io.tieout.contract;

import org.jspecify.annotations.NullMarked;
