package dev.stipple.questionnaire;

import dev.stipple.rules.Condition;
import dev.stipple.rules.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some questions of a filled-in form, asked again. Only these are read, and those that a new answer opens; every other answer
 * stays as it was, and one behind a branch that a new answer closes no longer counts.
 *
 * @param questions what stands on the page, in the order of the form
 * @param opened ids of those that a new answer opened
 * @param answers the whole form with the new answers
 * @param problems what is wrong with the new answers
 * @param more whether an answer opened something that has not been on the page yet
 */
public record AskedAgain(
        List<Question> questions,
        Set<String> opened,
        Answers answers,
        List<PageReading.Problem> problems,
        boolean more) {

    public AskedAgain {
        questions = List.copyOf(questions);
        opened = Set.copyOf(opened);
        problems = List.copyOf(problems);
    }

    /**
     * A filled-in form, and what of it is asked again.
     *
     * @param held the answers that count
     * @param asked ids of the questions
     */
    public record Form(Questionnaire questionnaire, Answers held, Set<String> asked, LocalDate on) {
        public Form {
            asked = Set.copyOf(asked);
        }
    }

    /** The page before anything is typed. */
    public static AskedAgain of(Form form) {
        Set<String> before = visible(form);
        List<Question> questions = form.questionnaire()
                .questions()
                .filter(question -> form.asked().contains(question.id()) && before.contains(question.id()))
                .toList();
        return new AskedAgain(questions, Set.of(), form.held(), List.of(), false);
    }

    /**
     * Reads the posted page.
     *
     * @param shown ids of opened questions that were on it
     */
    public static AskedAgain read(Form form, Posted posted, Set<String> shown) {
        return new Walk(form, posted, shown).walk();
    }

    /** Whether nothing stands against taking the answers. */
    public boolean complete() {
        return problems.isEmpty() && !more;
    }

    /** Ids of the questions of a form that its answers lead to. */
    private static Set<String> visible(Form form) {
        Set<String> visible = new HashSet<>();
        RoutingFacts known = new RoutingFacts(form.questionnaire(), form.on());
        for (Page page : form.questionnaire().pages()) {
            if (!holds(page.when(), known, form.on())) {
                continue;
            }
            for (Question question : page.questions()) {
                if (holds(question.asked().when(), known, form.on())) {
                    visible.add(question.id());
                    form.held()
                            .to(question.id())
                            .filter(question::fits)
                            .ifPresent(answer -> known.add(question.id(), answer));
                }
            }
        }
        return visible;
    }

    private static boolean holds(Optional<Condition> when, RoutingFacts known, LocalDate on) {
        return when.isEmpty() || when.get().truth(known, on) == Truth.TRUE;
    }

    /** One way through the form, by the new answers where there are some. */
    private static final class Walk {
        private final Form form;
        private final Posted posted;
        private final Set<String> shown;
        private final Set<String> before;
        private final RoutingFacts known;
        private final Set<String> now = new HashSet<>();
        private final Set<String> opened = new HashSet<>();
        private final Map<String, Answer> given = new HashMap<>();
        private final List<PageReading.Problem> problems = new ArrayList<>();

        private Walk(Form form, Posted posted, Set<String> shown) {
            this.form = form;
            this.posted = posted;
            this.shown = shown;
            this.before = visible(form);
            this.known = new RoutingFacts(form.questionnaire(), form.on());
        }

        private AskedAgain walk() {
            for (Page page : form.questionnaire().pages()) {
                if (holds(page.when(), known, form.on())) {
                    page.questions().stream()
                            .filter(question -> holds(question.asked().when(), known, form.on()))
                            .forEach(this::pass);
                }
            }
            return new AskedAgain(questions(), opened, answers(), problems, !shown.containsAll(opened));
        }

        private void pass(Question question) {
            now.add(question.id());
            if (form.asked().contains(question.id())) {
                read(question);
            } else if (!before.contains(question.id())) {
                opened.add(question.id());
                if (shown.contains(question.id())) {
                    read(question);
                }
            } else {
                form.held()
                        .to(question.id())
                        .filter(question::fits)
                        .ifPresent(answer -> known.add(question.id(), answer));
            }
        }

        private void read(Question question) {
            Reading reading = question.read(posted, form.on());
            reading.answer().ifPresent(answer -> {
                given.put(question.id(), answer);
                known.add(question.id(), answer);
            });
            reading.problem()
                    .ifPresent(message ->
                            problems.add(new PageReading.Problem(question.id(), question.firstField(), message)));
        }

        /** Those that a new answer closed stay on the page, so that it can be changed back. */
        private List<Question> questions() {
            return form.questionnaire()
                    .questions()
                    .filter(question -> opened.contains(question.id())
                            || (form.asked().contains(question.id())
                                    && (before.contains(question.id()) || now.contains(question.id()))))
                    .toList();
        }

        /** What time alone would hide stays: only an answer closes a branch here. */
        private Answers answers() {
            Answers rest = form.held();
            for (String question : before) {
                if (!now.contains(question)) {
                    rest = rest.without(question);
                }
            }
            return rest.with(new Answers(given));
        }
    }
}
