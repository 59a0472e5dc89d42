package dev.stipple.questionnaire;

import dev.stipple.rules.Condition;
import java.util.List;
import java.util.Optional;

/**
 * What every question has, whatever its kind.
 *
 * @param id kebab-case, unique in the questionnaire, never changes meaning
 * @param label the question as the client reads it
 * @param name a short noun phrase for summaries and the desk
 * @param hint a line of help, or empty
 * @param optional may be left blank
 * @param context no rule and no visibility reads it; people do
 * @param identity says who the client is: kept apart from the other answers, and never searched for words
 * @param mood asks how somebody feels: kept apart from the other answers
 * @param missing the message when a required answer is blank, naming the mend
 * @param clash the message when an option that stands alone is combined, or empty
 * @param when asked only if this holds
 * @param about questions whose answers are shown again above it
 * @param changes how the answer could come to be another one
 * @param look how its answers are shown
 * @param slips how a wrong answer is told
 */
public record Asked(
        String id,
        String label,
        String name,
        String hint,
        boolean optional,
        boolean context,
        boolean identity,
        boolean mood,
        String missing,
        String clash,
        Optional<Condition> when,
        List<String> about,
        List<Changeable> changes,
        Look look,
        Slips slips) {

    public Asked {
        about = List.copyOf(about);
        changes = List.copyOf(changes);
    }

    /** A slip with the answer to this question, told with its name first. */
    String says(Slip slip, Object... about) {
        return slips.of(slip, about);
    }
}
