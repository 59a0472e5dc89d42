/** Puts the program together. */
@NullMarked
package dev.stipple;

import org.jspecify.annotations.NullMarked;
