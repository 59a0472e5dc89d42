package dev.stipple.consultation;

import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A posted page, read with everything that was typed on it. Words under a question that another answer closes are kept like
 * any answer behind a closed branch: nothing that somebody typed is lost, and none of it counts.
 *
 * @param answers those that the page asks for, and the words under closed questions
 * @param problems what is wrong with what the page asks for
 * @param closed what is wrong with words under closed questions; it only matters to a client who is leaving
 * @param said every text that is searched for words, as it was typed
 */
record TypedPage(Answers answers, List<PageReading.Problem> problems, List<PageReading.Problem> closed, Answers said) {

    static TypedPage of(Journey journey, Page page, Posted posted, Answers held, LocalDate today) {
        PageReading reading = journey.read(page, posted, today);
        Map<String, Answer> answers = new HashMap<>(reading.answers().byQuestion());
        List<PageReading.Problem> closed = new ArrayList<>();
        for (Question question : page.questions()) {
            if (question instanceof Question.TextQuestion && !isRead(question, reading)) {
                Reading words = question.read(posted, today);
                if (posted.one(question.id()).isPresent()) {
                    words.answer().ifPresent(answer -> answers.put(question.id(), answer));
                    words.problem()
                            .ifPresent(message ->
                                    closed.add(new PageReading.Problem(question.id(), question.firstField(), message)));
                } else if (held.words(question.id()).isPresent()
                        && !posted.all(question.id()).isEmpty()) {
                    answers.put(question.id(), new Answer.Skipped());
                }
            }
        }
        return new TypedPage(new Answers(answers), reading.problems(), List.copyOf(closed), said(page, posted));
    }

    private static boolean isRead(Question question, PageReading reading) {
        return reading.answers().to(question.id()).isPresent()
                || reading.problems().stream()
                        .anyMatch(problem -> problem.question().equals(question.id()));
    }

    private static Answers said(Page page, Posted posted) {
        Map<String, Answer> said = new HashMap<>();
        page.questions().stream().filter(Question::isSearchedForWords).forEach(question -> posted.one(question.id())
                .ifPresent(text -> said.put(question.id(), new Answer.Words(text))));
        return new Answers(said);
    }

    /** The page with no more than some of its answers. */
    TypedPage keeping(Answers kept) {
        return new TypedPage(kept, problems, closed, said.only(kept.byQuestion().keySet()));
    }

    /** All that could be read of it, and all that could not. */
    PageReading whole() {
        List<PageReading.Problem> all = new ArrayList<>(problems);
        all.addAll(closed);
        return new PageReading(answers, all);
    }

    @Override
    public String toString() {
        return "TypedPage" + answers;
    }
}
