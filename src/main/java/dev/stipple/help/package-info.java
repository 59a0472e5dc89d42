/** Pages to look things up: what is true about SMP, privacy, accessibility, whom to turn to. They know no studio. */
@NullMarked
package dev.stipple.help;

import org.jspecify.annotations.NullMarked;
