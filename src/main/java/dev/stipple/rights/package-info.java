/** The rights of the person: a copy of everything, and an end to what has been kept long enough. */
@NullMarked
package dev.stipple.rights;

import org.jspecify.annotations.NullMarked;
