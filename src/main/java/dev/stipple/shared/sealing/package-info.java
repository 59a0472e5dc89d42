/** Envelope encryption: master key, studio keys, one data key per record, sealed field groups. */
@NullMarked
package dev.stipple.shared.sealing;

import org.jspecify.annotations.NullMarked;
