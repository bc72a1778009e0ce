package io.tieout.app.api.experience;

import io.tieout.app.process.availability.Wish;
import io.tieout.core.ChannelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart that somebody would like to have.
 *
 * @param channel through which channel
 * @param lines what, by any code of each item or bundle
 * @param promiseDate when it is to be there: a date or an instant
 */
record CartQuestion(ChannelId channel, List<Wish> lines, @Nullable String promiseDate) {
}
