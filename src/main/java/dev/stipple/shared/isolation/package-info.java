/** Which studio's rows the database shows to a piece of work. The second line: the first is that every query names its studio. */
@NullMarked
package dev.stipple.shared.isolation;

import org.jspecify.annotations.NullMarked;
