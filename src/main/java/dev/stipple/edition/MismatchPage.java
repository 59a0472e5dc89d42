package dev.stipple.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page that a client meets whose answers do not fit together: for each contradiction its clarifying question and room
 * for a remark, so that both answers may stand and a person sees why. It is made from the contradiction rules, so that a
 * new rule has its place without further writing.
 */
final class MismatchPage {

    static final String SLUG = "two-answers";
    static final String REMARK = "remark-";

    private static final int LONGEST_REMARK = 500;

    private MismatchPage() {}

    /** The page; none for a book without contradictions. */
    static Optional<Tree> of(Tree rules) {
        List<Tree> questions = new ArrayList<>();
        List<Tree> conditions = new ArrayList<>();
        for (Tree rule : Fields.items(rules)) {
            if (rule instanceof Tree.Mapping written && isContradiction(written)) {
                Tree when = written.parts().get("when");
                Tree asks = written.parts().get("asks");
                Tree id = written.parts().get("id");
                if (when != null && asks instanceof Tree.Scalar label && id instanceof Tree.Scalar name) {
                    questions.add(question(written, name.text(), label.text(), when));
                    conditions.add(when);
                }
            }
        }
        return questions.isEmpty() ? Optional.empty() : Optional.of(page(rules.place(), questions, conditions));
    }

    private static boolean isContradiction(Tree.Mapping rule) {
        return rule.parts().get("kind") instanceof Tree.Scalar kind
                && kind.text().equals("contradiction");
    }

    private static Tree page(Place place, List<Tree> questions, List<Tree> conditions) {
        Map<String, Tree> any = new LinkedHashMap<>();
        any.put("any", new Tree.Sequence(place, conditions));
        Map<String, Tree> page = new LinkedHashMap<>();
        page.put("slug", text(place, SLUG));
        page.put("title", text(place, "Some of your answers do not fit together"));
        page.put("hint", text(place, "You can change an answer, keep both, or add a few words. All of that is fine."));
        page.put("why", text(place, "This happens easily in a long form. A person reads what you add"));
        page.put("in-place", new Tree.Scalar(place, "true", Tree.Type.BOOLEAN));
        page.put("when", new Tree.Mapping(place, any));
        page.put("questions", new Tree.Sequence(place, questions));
        return new Tree.Mapping(place, page);
    }

    private static Tree question(Tree.Mapping written, String rule, String asks, Tree when) {
        Place place = written.place();
        Map<String, Tree> question = new LinkedHashMap<>();
        Optional.ofNullable(written.parts().get("between")).ifPresent(two -> question.put("about", two));
        question.put("id", text(place, REMARK + rule));
        question.put("kind", text(place, "text"));
        question.put("format", text(place, "paragraph"));
        question.put("max", new Tree.Scalar(place, Integer.toString(LONGEST_REMARK), Tree.Type.NUMBER));
        question.put("label", text(place, asks));
        question.put("short", text(place, "Your words on two answers"));
        question.put("optional", new Tree.Scalar(place, "true", Tree.Type.BOOLEAN));
        question.put("context", new Tree.Scalar(place, "true", Tree.Type.BOOLEAN));
        question.put("when", when);
        return new Tree.Mapping(place, question);
    }

    private static Tree text(Place place, String text) {
        return new Tree.Scalar(place, text, Tree.Type.TEXT);
    }
}
