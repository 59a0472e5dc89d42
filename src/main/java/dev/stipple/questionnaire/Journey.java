package dev.stipple.questionnaire;

import dev.stipple.rules.Condition;
import dev.stipple.rules.Facts;
import dev.stipple.rules.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The way through the questionnaire that a client's answers make. Derived each time, never stored: change an early answer
 * and the rest re-forms itself. Answers behind a closed branch stay with the draft and are left out here.
 */
public final class Journey {

    private final Questionnaire questionnaire;
    private final LocalDate on;
    private final List<Page> reached = new ArrayList<>();
    private Answers answers = Answers.NONE;
    private boolean complete;

    private Journey(Questionnaire questionnaire, LocalDate on) {
        this.questionnaire = questionnaire;
        this.on = on;
    }

    /** Walks from the first page through the answers held, and stops at the first page with something unanswered. */
    public static Journey of(Questionnaire questionnaire, Answers held, LocalDate on) {
        Journey journey = new Journey(questionnaire, on);
        journey.walk(held);
        return journey;
    }

    private void walk(Answers held) {
        for (Page page : questionnaire.pages()) {
            if (!holds(page.when(), answers)) {
                continue;
            }
            reached.add(page);
            Answers given = given(page, held);
            boolean answered = answered(page, given);
            answers = answers.with(given);
            if (!answered) {
                return;
            }
        }
        complete = true;
    }

    /** The held answers to a page that fit and whose question is asked. */
    private Answers given(Page page, Answers held) {
        Map<String, Answer> given = new HashMap<>();
        for (Question question : page.questions()) {
            Answers sofar = answers.with(new Answers(given));
            held.to(question.id())
                    .filter(question::fits)
                    .filter(answer -> holds(question.asked().when(), sofar))
                    .ifPresent(answer -> given.put(question.id(), answer));
        }
        return new Answers(given);
    }

    private boolean answered(Page page, Answers given) {
        Answers all = answers.with(given);
        return page.questions().stream()
                .filter(question -> holds(question.asked().when(), all))
                .allMatch(question -> given.to(question.id()).isPresent());
    }

    private boolean holds(Optional<Condition> when, Answers known) {
        if (when.isEmpty()) {
            return true;
        }
        Facts facts = FactsFromAnswers.forRouting(questionnaire, known, on, when.get());
        return when.get().judge(facts, on).truth() == Truth.TRUE;
    }

    /** The pages reached, in order; the last one is unanswered unless the journey is complete. */
    public List<Page> reached() {
        return List.copyOf(reached);
    }

    /** Whether everything that is asked has been answered. */
    public boolean complete() {
        return complete;
    }

    /** The answers that count: to questions that were asked, and fit them. */
    public Answers answers() {
        return answers;
    }

    public boolean mayVisit(String slug) {
        return reached.stream().anyMatch(page -> page.slug().equals(slug));
    }

    /** Where the client really is: the first page with something unanswered; none when complete. */
    public Optional<Page> here() {
        return complete ? Optional.empty() : Optional.of(reached.get(reached.size() - 1));
    }

    public Optional<Page> before(String slug) {
        int at = indexOf(slug);
        return at > 0 ? Optional.of(reached.get(at - 1)) : Optional.empty();
    }

    /** The page after this one; none when this is the last of a complete journey. */
    public Optional<Page> after(String slug) {
        int at = indexOf(slug);
        return at >= 0 && at + 1 < reached.size() ? Optional.of(reached.get(at + 1)) : Optional.empty();
    }

    private int indexOf(String slug) {
        return reached.stream().map(Page::slug).toList().indexOf(slug);
    }

    /** The heading of a page for this client. */
    public String title(Page page) {
        return page.otherTitle()
                .filter(other -> holds(Optional.of(other.when()), answers))
                .map(Page.OtherTitle::title)
                .orElse(page.title());
    }

    /** The questions of a page that this client sees: all but those that earlier answers close. */
    public List<Question> shown(Page page) {
        return page.questions().stream()
                .filter(question ->
                        page.revealedHere(question) || holds(question.asked().when(), answersBefore(page)))
                .toList();
    }

    /** Ids of questions that are on screen but count only for some answers of the same page. */
    public Set<String> reveals(Page page) {
        return page.questions().stream()
                .filter(page::revealedHere)
                .map(Question::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads a posted page: the answers it gives, and what is wrong with the others. */
    public PageReading read(Page page, Posted posted, LocalDate today) {
        Answers before = answersBefore(page);
        Map<String, Answer> given = new HashMap<>();
        List<PageReading.Problem> problems = new ArrayList<>();
        for (Question question : page.questions()) {
            if (!holds(question.asked().when(), before.with(new Answers(given)))) {
                continue;
            }
            Reading reading = question.read(posted, today);
            reading.answer().ifPresent(answer -> given.put(question.id(), answer));
            reading.problem()
                    .ifPresent(message ->
                            problems.add(new PageReading.Problem(question.id(), question.firstField(), message)));
        }
        return new PageReading(new Answers(given), problems);
    }

    private Answers answersBefore(Page page) {
        Map<String, Answer> before = new HashMap<>();
        for (Page earlier : reached) {
            if (earlier.slug().equals(page.slug())) {
                break;
            }
            earlier.questions().forEach(question -> answers.to(question.id())
                    .ifPresent(answer -> before.put(question.id(), answer)));
        }
        return new Answers(before);
    }
}
