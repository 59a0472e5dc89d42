package dev.stipple.edition;

import dev.stipple.questionnaire.Changeable;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import java.time.LocalDate;

/** One thing that could change in a client's life. */
public sealed interface Move {

    /** Another answer to a one-choice question. */
    record Chosen(Question question, Option to, Changeable.By by) implements Move {}

    /** A ticked answer that no longer applies. */
    record Dropped(Question question, Option gone, Changeable.By by) implements Move {}

    /** A day that comes. */
    record Waited(LocalDate until) implements Move {}

    /** A written opinion on what one rule asks about. */
    record Letter(String rule, String who) implements Move {}
}
