/** Clock, ids, configuration and the like. No business words. */
@NullMarked
package dev.stipple.shared;

import org.jspecify.annotations.NullMarked;
