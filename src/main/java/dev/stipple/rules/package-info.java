/** The candidacy engine: facts, conditions, judgements, rules, findings and the assessment. Imports the JDK only. */
@NullMarked
package dev.stipple.rules;

import org.jspecify.annotations.NullMarked;
