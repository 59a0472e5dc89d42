/** Questions, answers, visibility, the journey derived from them, and facts from answers. Pure: knows the rules and the JDK. */
@NullMarked
package dev.stipple.questionnaire;

import org.jspecify.annotations.NullMarked;
