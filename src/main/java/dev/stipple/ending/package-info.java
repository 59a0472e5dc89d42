/** The end of a studio: announced, taken back or carried out, with a copy of all there is for its owner. */
@NullMarked
package dev.stipple.ending;

import org.jspecify.annotations.NullMarked;
