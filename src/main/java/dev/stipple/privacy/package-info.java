/** Consent, the access log, and the ledger of erasures. */
@NullMarked
package dev.stipple.privacy;

import org.jspecify.annotations.NullMarked;
