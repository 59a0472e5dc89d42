package dev.stipple.questionnaire;

import dev.stipple.rules.Condition;
import dev.stipple.rules.FactLookup;
import dev.stipple.rules.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private final RoutingFacts known;
    private boolean complete;

    private Journey(Questionnaire questionnaire, LocalDate on) {
        this.questionnaire = questionnaire;
        this.on = on;
        this.known = new RoutingFacts(questionnaire, on);
    }

    /** Walks from the first page through the answers held, and stops at the first page with something unanswered. */
    public static Journey of(Questionnaire questionnaire, Answers held, LocalDate on) {
        Journey journey = new Journey(questionnaire, on);
        journey.walk(held);
        return journey;
    }

    /**
     * The held answers to questions that are asked, wherever they stand: those behind a closed branch are left out, and a
     * gap does not hide what comes after it.
     */
    public static Answers counting(Questionnaire questionnaire, Answers held, LocalDate on) {
        Journey journey = new Journey(questionnaire, on);
        for (Page page : questionnaire.pages()) {
            journey.enter(page, held);
        }
        return journey.known.answers();
    }

    private void walk(Answers held) {
        for (Page page : questionnaire.pages()) {
            if (!enter(page, held)) {
                return;
            }
        }
        complete = true;
    }

    /** Takes the answers of a page, if it is reached; whether nothing is left unanswered on it. */
    private boolean enter(Page page, Answers held) {
        if (!holds(page.when(), known)) {
            return true;
        }
        reached.add(page);
        Set<String> given = new HashSet<>();
        for (Question question : page.questions()) {
            Optional<Answer> answer = held.to(question.id());
            if (answer.isPresent()
                    && question.fits(answer.get())
                    && holds(question.asked().when(), known)) {
                known.add(question.id(), answer.get());
                given.add(question.id());
            }
        }
        return page.questions().stream()
                .filter(question -> !given.contains(question.id()))
                .noneMatch(question -> holds(question.asked().when(), known));
    }

    private boolean holds(Optional<Condition> when, FactLookup facts) {
        return when.isEmpty() || when.get().truth(facts, on) == Truth.TRUE;
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
        return known.answers();
    }

    public boolean mayVisit(String slug) {
        return reached.stream().anyMatch(page -> page.slug().equals(slug));
    }

    /** Where the client really is: the first page with something unanswered; none when complete. */
    public Optional<Page> here() {
        return complete ? Optional.empty() : Optional.of(reached.get(reached.size() - 1));
    }

    /** The page before this one; none for the first. */
    public Optional<Page> before(String slug) {
        List<Page> earlier = reached.subList(0, Math.max(0, indexOf(slug)));
        return earlier.stream().filter(page -> !settled(page)).reduce((one, next) -> next);
    }

    /** The page after this one; none when this is the last of a complete journey. */
    public Optional<Page> after(String slug) {
        int at = indexOf(slug);
        return at < 0
                ? Optional.empty()
                : reached.subList(at + 1, reached.size()).stream()
                        .filter(page -> !settled(page))
                        .findFirst();
    }

    /** Whether a page was answered in place, so that nobody is led through it again. */
    private boolean settled(Page page) {
        return page.inPlace() && (complete || !page.equals(reached.get(reached.size() - 1)));
    }

    /** The questions of pages that are put in place, which have arisen and wait for an answer. */
    public static Optional<Page> arisen(Questionnaire questionnaire, Answers held, LocalDate on) {
        Journey journey = new Journey(questionnaire, on);
        questionnaire.pages().forEach(page -> journey.enter(page, held));
        Answers counting = journey.answers();
        return questionnaire.pages().stream()
                .filter(Page::inPlace)
                .map(page -> page.with(page.questions().stream()
                        .filter(question -> counting.to(question.id()).isEmpty())
                        .filter(question -> journey.holds(question.asked().when(), journey.known))
                        .toList()))
                .filter(page -> !page.questions().isEmpty())
                .findFirst();
    }

    private int indexOf(String slug) {
        return reached.stream().map(Page::slug).toList().indexOf(slug);
    }

    /** The heading of a page for this client. */
    public String title(Page page) {
        return page.otherTitle()
                .filter(other -> holds(Optional.of(other.when()), known))
                .map(Page.OtherTitle::title)
                .orElse(page.title());
    }

    /** The questions of a page that this client sees: all but those that earlier answers close. */
    public List<Question> shown(Page page) {
        FactLookup before = before(page);
        return page.questions().stream()
                .filter(question -> question.asked()
                        .when()
                        .filter(when -> page.revealedHere(question)
                                ? when.truth(before, on) == Truth.FALSE
                                : when.truth(before, on) != Truth.TRUE)
                        .isEmpty())
                .toList();
    }

    /** Ids of questions that are on screen but count only for some answers of the same page. */
    public Set<String> reveals(Page page) {
        return shown(page).stream()
                .filter(page::revealedHere)
                .map(Question::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads a posted page: the answers it gives, and what is wrong with the others. */
    public PageReading read(Page page, Posted posted, LocalDate today) {
        RoutingFacts sofar = before(page);
        Map<String, Answer> given = new HashMap<>();
        List<PageReading.Problem> problems = new ArrayList<>();
        for (Question question : page.questions()) {
            if (!holds(question.asked().when(), sofar)) {
                continue;
            }
            Reading reading = question.read(posted, today);
            reading.answer().ifPresent(answer -> {
                given.put(question.id(), answer);
                sofar.add(question.id(), answer);
            });
            reading.problem()
                    .ifPresent(message ->
                            problems.add(new PageReading.Problem(question.id(), question.firstField(), message)));
        }
        return new PageReading(new Answers(given), problems);
    }

    /** What the pages before this one tell. */
    private RoutingFacts before(Page page) {
        Answers answers = known.answers();
        RoutingFacts before = new RoutingFacts(questionnaire, on);
        for (Page earlier : reached) {
            if (earlier.slug().equals(page.slug())) {
                break;
            }
            earlier.questions().forEach(question -> answers.to(question.id())
                    .ifPresent(answer -> before.add(question.id(), answer)));
        }
        return before;
    }
}
