/** The desk: queue, claim, decision, timeline. */
@NullMarked
package dev.stipple.review;

import org.jspecify.annotations.NullMarked;
