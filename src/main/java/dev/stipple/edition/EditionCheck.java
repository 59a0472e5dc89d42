package dev.stipple.edition;

import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists every defect of an edition that can be read. Runs in the build and before an edition is published, never again
 * after that: what was published was right by the rules of its day.
 */
public final class EditionCheck {

    private EditionCheck() {}

    /** All of them at once; none for an edition that may be published. */
    public static List<Defect> defects(Edition edition) {
        List<Defect> defects = new ArrayList<>(uniqueIds(edition));
        defects.addAll(new QuestionnaireCheck(edition).defects());
        defects.addAll(new LookCheck(edition).defects());
        defects.addAll(new AnswersHeard(edition).defects());
        defects.addAll(WordsHeard.defects(edition));
        defects.addAll(BandCheck.defects(edition));
        defects.addAll(PlanReader.defects(edition));
        edition.urgent()
                .ifPresent(when -> defects.addAll(
                        ConditionCheck.defects(edition.questionnaire(), when, new Place("urgent.yaml", 1))));
        defects.addAll(ofRules(edition));
        defects.addAll(LanguageCheck.defects(edition));
        return List.copyOf(defects);
    }

    /**
     * Refuses an edition that has a defect.
     *
     * @throws EditionException with every defect
     */
    public static Edition passed(Edition edition) {
        List<Defect> defects = defects(edition);
        if (!defects.isEmpty()) {
            throw new EditionException(defects);
        }
        return edition;
    }

    /** The defects of each rule on its own. */
    static List<Defect> ofRules(Edition edition) {
        return edition.rules().stream()
                .flatMap(rule -> new RuleCheck(edition, rule).defects().stream())
                .toList();
    }

    private static List<Defect> uniqueIds(Edition edition) {
        List<Defect> defects = new ArrayList<>();
        Set<String> questions = new HashSet<>();
        edition.questionnaire().pages().forEach(page -> {
            if (!questions.add("page " + page.slug())) {
                defects.add(twice(edition.places().of(page.slug()), "page slug", page.slug()));
            }
        });
        edition.questionnaire().questions().forEach(question -> {
            if (!questions.add(question.id())) {
                defects.add(twice(edition.places().of(question.id()), "question id", question.id()));
            }
            repeated(question.options().stream().map(Option::code))
                    .forEach(code -> defects.add(
                            twice(edition.places().of(question.id()), "answer code of " + question.id(), code)));
        });
        Set<String> rules = new HashSet<>();
        edition.rules().forEach(written -> {
            if (!rules.add(written.rule().id())) {
                defects.add(twice(written.place(), "rule id", written.rule().id()));
            }
        });
        return defects;
    }

    private static Stream<String> repeated(Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.filter(id -> !seen.add(id));
    }

    private static Defect twice(Place place, String what, String id) {
        return new Defect(place, what + " \"" + id + "\" is used twice. Rename one");
    }

    /** Whether a question's answer can be told by choosing, so that codes can be read. */
    static boolean isChoice(Question question) {
        return !question.options().isEmpty();
    }
}
