/** Questionnaire, rule book and sources as one document: strict reader, check, publishing. */
@NullMarked
package dev.stipple.edition;

import org.jspecify.annotations.NullMarked;
