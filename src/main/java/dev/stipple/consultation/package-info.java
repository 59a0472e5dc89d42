/** The client's pages and the draft. */
@NullMarked
package dev.stipple.consultation;

import org.jspecify.annotations.NullMarked;
