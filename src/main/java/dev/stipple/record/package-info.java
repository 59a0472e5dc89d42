/** What leaves the program on paper: letters, and later records, as PDF. */
@NullMarked
package dev.stipple.record;

import org.jspecify.annotations.NullMarked;
