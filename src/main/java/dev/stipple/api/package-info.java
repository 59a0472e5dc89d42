/** The JSON side for other programs. */
@NullMarked
package dev.stipple.api;

import org.jspecify.annotations.NullMarked;
