/** Consent and, later, access log, retention, export and erasure. */
@NullMarked
package dev.stipple.privacy;

import org.jspecify.annotations.NullMarked;
