package dev.stipple.review;

import java.util.List;

/**
 * What was typed for one act, and what stands against it; each form of the page shows its own.
 *
 * @param act code of the act
 * @param clash why it was refused as a whole, or empty
 */
public record Typed(String act, ActForm form, List<ActForm.Problem> problems, String clash) {

    static final Typed NOTHING = new Typed("", ActForm.EMPTY, List.of(), "");

    /** The form of one act: as typed when it is that act's, else empty. */
    public ActForm of(String code) {
        return act.equals(code) ? form : ActForm.EMPTY;
    }

    /** Whether it is about resolving the flag of a rule. */
    public boolean resolves(String rule) {
        return act.equals(DeskAct.RESOLVE.code()) && form.ruleText().equals(rule);
    }

    /** What stands against a field of an act; empty when nothing does. */
    public String problem(String code, String field) {
        return act.equals(code) ? ActForm.problem(problems, field) : "";
    }

    @Override
    public String toString() {
        return "Typed";
    }
}
