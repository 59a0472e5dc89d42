/** Changing the keys of studios, and the master key over them, while everybody goes on. */
@NullMarked
package dev.stipple.rotation;

import org.jspecify.annotations.NullMarked;
