package dev.stipple.consultation;

import dev.stipple.edition.AnswerWords;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Drawings;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.PageReading;
import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Question;
import dev.stipple.rules.Condition;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * templates/consultation/question-page.html: one decision, whatever the kinds of its questions.
 *
 * @param help words of despair are on the page, and it comes back before they are kept
 * @param unkept the client is leaving, and what has a problem is all that would be lost
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record QuestionPage(
        StudioProfile studio,
        String part,
        String title,
        String hint,
        String why,
        String back,
        String action,
        boolean change,
        String seen,
        String notice,
        boolean help,
        boolean unkept,
        List<QuestionView> questions,
        List<PageReading.Problem> problems,
        Set<String> drawings)
        implements TemplateInstance {

    static QuestionPage of(PageFrame frame, Posted typed, List<PageReading.Problem> problems, String notice) {
        return of(frame, typed, problems, notice, false, false);
    }

    /** A page that comes back with what was typed on it. */
    static QuestionPage again(
            PageFrame frame, Posted typed, List<PageReading.Problem> problems, String notice, boolean help) {
        return of(frame, typed, problems, notice, help, false);
    }

    /** A page that the client leaves with something on it that cannot be kept as it is. */
    static QuestionPage unkept(PageFrame frame, Posted typed, List<PageReading.Problem> problems, boolean help) {
        return of(frame, typed, problems, "", help, true);
    }

    private static QuestionPage of(
            PageFrame frame,
            Posted typed,
            List<PageReading.Problem> problems,
            String notice,
            boolean help,
            boolean unkept) {
        Page page = frame.page();
        List<Question> shown = frame.journey().shown(page);
        boolean named = shown.size() == 1 && shown.get(0).asked().label().equals(page.title());
        return new QuestionPage(
                frame.studio(),
                frame.partLine(),
                frame.journey().title(page),
                page.hint(),
                page.why(),
                frame.back(),
                Addresses.of(frame.studio(), page),
                frame.change(),
                frame.seen(),
                notice,
                help,
                unkept,
                views(frame, shown, named, typed, problems),
                problems,
                Drawings.templates(shown.stream()
                        .flatMap(question -> question.asked().look().drawings().stream())
                        .toList()));
    }

    static List<QuestionView> views(
            PageFrame frame, List<Question> shown, boolean named, Posted typed, List<PageReading.Problem> problems) {
        Set<String> reveals = frame.journey().reveals(frame.page());
        Map<String, String> errors = new HashMap<>();
        problems.forEach(problem -> errors.put(problem.question(), problem.message()));
        return shown.stream()
                .map(question -> QuestionView.of(
                        question,
                        named,
                        reveals.contains(question.id()) ? onlyIf(frame, question) : "",
                        reveals.contains(question.id()) ? countsFor(frame, question) : "",
                        about(frame, question),
                        typed,
                        errors))
                .toList();
    }

    private static List<QuestionView.Answered> about(PageFrame frame, Question question) {
        return question.asked().about().stream()
                .flatMap(id -> frame.questionnaire().question(id).stream())
                .flatMap(earlier -> frame.journey().answers().to(earlier.id()).stream()
                        .flatMap(answer -> frame.questionnaire().pageOf(earlier.id()).stream()
                                .map(page -> new QuestionView.Answered(
                                        earlier.asked().name(),
                                        String.join(
                                                ", ",
                                                AnswerWords.of(
                                                        earlier,
                                                        clashing(question, earlier, answer),
                                                        frame.language())),
                                        Addresses.of(frame.studio(), page)))))
                .toList();
    }

    /** Of several ticked answers those that the later question is about. */
    private static Answer clashing(Question question, Question earlier, Answer answer) {
        if (!(answer instanceof Answer.Choices ticked)) {
            return answer;
        }
        Set<String> codes = question.asked().when().stream()
                .flatMap(Condition::codeTests)
                .filter(test -> test.fact().equals(earlier.id()))
                .flatMap(test -> test.codes().stream())
                .filter(ticked.codes()::contains)
                .collect(Collectors.toSet());
        return codes.isEmpty() ? answer : new Answer.Choices(codes);
    }

    /** Says which answers of the same page make a revealed question count: without scripts it is on screen for all of them. */
    private static String onlyIf(PageFrame frame, Question question) {
        String answers = question.asked().when().stream()
                .flatMap(Condition::codeTests)
                .filter(test -> frame.page().asks(test.fact()))
                .flatMap(test -> frame.questionnaire().question(test.fact()).stream()
                        .flatMap(parent -> parent.options().stream()
                                .filter(option -> test.codes().contains(option.code()))))
                .map(option -> "“" + option.label() + "”")
                .collect(Collectors.joining(frame.words().or()));
        return answers.isEmpty() ? "" : frame.words().onlyIf(answers);
    }

    /**
     * The same for the script, as {@code question=code code} with a semicolon between, so that it can hide what does not
     * count. Empty, and always on screen, where a "not" makes the codes say the opposite.
     */
    private static String countsFor(PageFrame frame, Question question) {
        boolean straight = question.asked().when().stream()
                .flatMap(Condition::tree)
                .noneMatch(part -> part instanceof Condition.Not);
        return !straight
                ? ""
                : question.asked().when().stream()
                        .flatMap(Condition::codeTests)
                        .filter(test -> frame.page().asks(test.fact()))
                        .map(test -> test.fact() + "=" + String.join(" ", new TreeSet<>(test.codes())))
                        .collect(Collectors.joining(";"));
    }
}
