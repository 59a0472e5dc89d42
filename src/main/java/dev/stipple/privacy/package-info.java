/** Consent, the access log and, later, retention, export and erasure. */
@NullMarked
package dev.stipple.privacy;

import org.jspecify.annotations.NullMarked;
