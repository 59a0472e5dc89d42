/** A consultation as it was sent: the one submit transaction and the sealed record. */
@NullMarked
package dev.stipple.submission;

import org.jspecify.annotations.NullMarked;
