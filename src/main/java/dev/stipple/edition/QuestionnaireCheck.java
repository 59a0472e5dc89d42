package dev.stipple.edition;

import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.PhotoView;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.questionnaire.Score;
import dev.stipple.rules.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the defects of the questions: what is asked when, whether it is used, and how it is worded. */
final class QuestionnaireCheck {

    /** No client is led through more pages than this, whatever they answer. */
    static final int MOST_PAGES = 35;

    private static final String PHOTOS_PAGE = "add-photos";

    private final Edition edition;
    private final Questionnaire questionnaire;
    private final List<Defect> defects = new ArrayList<>();

    QuestionnaireCheck(Edition edition) {
        this.edition = edition;
        this.questionnaire = edition.questionnaire();
    }

    List<Defect> defects() {
        length();
        visibility();
        changes();
        scores();
        photos();
        wording();
        return defects;
    }

    /** The number of pages bounds every path, so no path has to be walked. */
    private void length() {
        int pages = questionnaire.pages().size();
        if (pages > MOST_PAGES) {
            defects.add(new Defect(
                    edition.places().of("index"),
                    "there are " + pages + " pages, and a path may have " + MOST_PAGES
                            + ". Put follow-ups of one section on one page"));
        }
    }

    private void visibility() {
        Set<String> asked = new HashSet<>();
        for (Page page : questionnaire.pages()) {
            Set<String> here = new HashSet<>(asked);
            page.questions().forEach(question -> here.add(question.id()));
            page.when().ifPresent(when -> condition(page.slug(), when, asked));
            page.otherTitle().ifPresent(other -> condition(page.slug(), other.when(), asked));
            page.questions()
                    .forEach(question ->
                            question.asked().when().ifPresent(when -> condition(question.id(), when, here)));
            asked.addAll(here);
        }
    }

    private void condition(String name, Condition when, Set<String> asked) {
        Place place = edition.places().of(name);
        defects.addAll(ConditionCheck.defects(questionnaire, when, place));
        when.facts()
                .distinct()
                .filter(fact ->
                        FactsFromAnswers.sources(questionnaire, fact).stream().noneMatch(asked::contains))
                .filter(fact -> FactsFromAnswers.possible(questionnaire).contains(fact))
                .forEach(fact -> defects.add(new Defect(
                        place,
                        "\"" + name + "\" depends on \"" + fact + "\", which is asked later. Move one of the two")));
        if (!FactModel.of(questionnaire, when).canHold(when)) {
            defects.add(new Defect(place, "\"" + name + "\" is never asked: its condition cannot hold. Mend it"));
        }
    }

    private void changes() {
        questionnaire.questions().forEach(question -> question.asked().changes().forEach(change -> {
            boolean several = question.takesSeveral();
            boolean shaped = several
                    ? change.to().isEmpty() && !change.drops().isEmpty()
                    : change.drops().isEmpty() && !change.to().isEmpty();
            expect(
                    question.id(),
                    shaped,
                    "\"changes\" needs " + (several ? "\"drops\" and no \"to\"" : "\"to\" and no \"drops\""));
            Stream.concat(change.to().stream(), change.drops().stream())
                    .filter(code -> question.option(code).isEmpty())
                    .forEach(code -> expect(
                            question.id(),
                            false,
                            "\"changes\" names the code \"" + code + "\", which no option has. Check its spelling"));
        }));
    }

    private void scores() {
        for (Score score : questionnaire.scores()) {
            for (String item : score.of()) {
                Optional<Question> question = questionnaire.question(item);
                boolean counts = question.filter(Question.OneChoice.class::isInstance)
                        .filter(asked -> asked.options().stream()
                                .allMatch(option ->
                                        option.unknown() != option.score().isPresent()))
                        .isPresent();
                expect(
                        item,
                        counts,
                        "the scale \"" + score.fact()
                                + "\" needs a one-choice question here whose options have a score or are unknown");
            }
        }
    }

    /** The page of photos has its own address, under which alone a form may be as large as photos are. */
    private void photos() {
        questionnaire.pages().forEach(page -> page.questions().stream()
                .filter(Question.Photos.class::isInstance)
                .forEach(question -> {
                    expect(
                            question.id(),
                            page.slug().equals(PHOTOS_PAGE) && page.questions().size() == 1,
                            "a photos question stands alone on the page with the slug " + PHOTOS_PAGE + ". Move it");
                    expect(
                            question.id(),
                            question.asked().optional(),
                            "photos are never required. Write optional: true");
                    question.options().stream()
                            .filter(option ->
                                    PhotoView.of(option.code()).isEmpty() || option.alone() || option.unknown())
                            .forEach(option -> expect(
                                    question.id(),
                                    false,
                                    "\"" + option.code() + "\" is not a view. Use front, top, back or scar, and neither"
                                            + " alone nor unknown"));
                }));
        questionnaire
                .page(PHOTOS_PAGE)
                .filter(page -> page.questions().stream().noneMatch(Question.Photos.class::isInstance))
                .ifPresent(page -> expect(
                        PHOTOS_PAGE, false, "this slug is kept for the page with the photos question. Choose another"));
    }

    private void wording() {
        questionnaire.pages().forEach(page -> Stream.of(page.title(), page.hint(), page.why())
                .forEach(text -> say(page.slug(), text)));
        questionnaire.questions().forEach(question -> {
            Stream.of(
                            question.asked().label(),
                            question.asked().hint(),
                            question.asked().missing(),
                            question.asked().clash())
                    .forEach(text -> say(question.id(), text));
            question.options().forEach(option -> Stream.of(option.label(), option.hint())
                    .forEach(text -> say(question.id(), text)));
        });
    }

    private void say(String name, String text) {
        BannedPhrases.in(text)
                .forEach(phrase -> expect(
                        name,
                        false,
                        "client wording uses the banned phrase \"" + phrase + "\" in \"" + text
                                + "\". Say it another way"));
    }

    private void expect(String name, boolean holds, String otherwise) {
        if (!holds) {
            defects.add(new Defect(edition.places().of(name), "\"" + name + "\": " + otherwise));
        }
    }
}
