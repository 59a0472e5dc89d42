package dev.stipple.review;

import java.util.List;

/** What came of an act at the desk. Whatever is refused has changed nothing. */
record ActResult(Kind kind, String words, List<ActForm.Problem> problems) {

    enum Kind {
        DONE,
        /** The role does not allow it. */
        FORBIDDEN,
        /** Not in this state, or a colleague was first. */
        CONFLICT,
        /** Something typed is to be mended. */
        PROBLEM
    }

    static final ActResult DONE = new ActResult(Kind.DONE, "", List.of());

    static ActResult forbidden(DeskAct act) {
        return new ActResult(
                Kind.FORBIDDEN, "Your role cannot " + act.words() + ". Nothing has been changed.", List.of());
    }

    static ActResult conflict(String words) {
        return new ActResult(
                Kind.CONFLICT, words + " What you typed is below; nothing of it has been recorded.", List.of());
    }

    static ActResult problem(String field, String words) {
        return problems(List.of(new ActForm.Problem(field, words)));
    }

    static ActResult problems(List<ActForm.Problem> problems) {
        return new ActResult(Kind.PROBLEM, "", problems);
    }

    boolean done() {
        return kind == Kind.DONE;
    }
}
