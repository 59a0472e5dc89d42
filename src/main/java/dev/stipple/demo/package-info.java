/** An invented studio with invented people, for trying the program out. A composition root: nothing imports it. */
@NullMarked
package dev.stipple.demo;

import org.jspecify.annotations.NullMarked;
