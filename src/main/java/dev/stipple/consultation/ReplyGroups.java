package dev.stipple.consultation;

import dev.stipple.edition.AnswerWords;
import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.AskedAgain;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The questions that are asked again as their page draws them, under the headings of the form. */
final class ReplyGroups {

    private final Edition edition;
    private final AskedAgain read;
    private final Posted typed;
    private final Locale language;
    private final Map<String, String> errors = new HashMap<>();

    private ReplyGroups(
            Edition edition, AskedAgain read, Posted typed, List<PageReading.Problem> problems, Locale language) {
        this.edition = edition;
        this.read = read;
        this.typed = typed;
        this.language = language;
        problems.forEach(problem -> errors.put(problem.question(), problem.message()));
    }

    static List<ReplyPage.Group> of(
            Edition edition,
            AskedAgain read,
            Posted typed,
            List<PageReading.Problem> problems,
            LocalDate today,
            Locale language) {
        ReplyGroups groups = new ReplyGroups(edition, read, typed, problems, language);
        Journey journey = Journey.of(edition.questionnaire(), read.answers(), today);
        List<ReplyPage.Group> all = new ArrayList<>();
        for (Page page : edition.questionnaire().pages()) {
            groups.add(all, journey, page, false);
            groups.add(all, journey, page, true);
        }
        return all;
    }

    private void add(List<ReplyPage.Group> all, Journey journey, Page page, boolean opened) {
        List<Question> questions = page.questions().stream()
                .filter(read.questions()::contains)
                .filter(question -> read.opened().contains(question.id()) == opened)
                .toList();
        if (questions.isEmpty()) {
            return;
        }
        String title = journey.title(page);
        boolean same = questions.size() == 1 && questions.get(0).asked().label().equals(title);
        all.add(new ReplyPage.Group(
                same ? "" : title,
                page.hint(),
                opened,
                questions.stream().map(this::view).toList()));
    }

    private QuestionView view(Question question) {
        return QuestionView.of(question, false, "", "", about(question), typed, errors);
    }

    /** Without a way to change them: only what is named can be changed here. */
    private List<QuestionView.Answered> about(Question question) {
        return question.asked().about().stream()
                .flatMap(id -> edition.questionnaire().question(id).stream())
                .flatMap(earlier -> read.answers().to(earlier.id()).stream()
                        .map(answer -> new QuestionView.Answered(
                                earlier.asked().name(),
                                String.join(", ", AnswerWords.of(earlier, answer, language)),
                                "")))
                .toList();
    }
}
