/**
 * Messages that other systems send of their own accord. They have no API key; each is
 * authenticated by its sender's signature over the body, here and nowhere else.
 */
@NullMarked
package io.tieout.app.api.webhook;

import org.jspecify.annotations.NullMarked;
