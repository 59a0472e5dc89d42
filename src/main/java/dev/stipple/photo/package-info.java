/** Photos: read without trust, made anew without anything but the picture, sealed, kept and shown. */
@NullMarked
package dev.stipple.photo;

import org.jspecify.annotations.NullMarked;
