package dev.stipple.questionnaire;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One question. The kinds are closed: each reads its own posted fields and knows which answers fit it. */
public sealed interface Question {

    Asked asked();

    /** Kebab-case name of the kind, as the edition writes it. */
    String kind();

    /** Reads the posted fields of this question. */
    Reading read(Posted posted, LocalDate today);

    /** Whether a stored answer still fits this question; one that does not counts as unanswered. */
    default boolean fits(Answer answer) {
        return answer instanceof Answer.Skipped ? asked().optional() : accepts(answer);
    }

    /** Whether an answer with content is of this kind, with codes or words that this question allows. */
    boolean accepts(Answer answer);

    default String id() {
        return asked().id();
    }

    /** The options, in order; none for kinds without. */
    default List<Option> options() {
        return List.of();
    }

    /** Whether what is typed here is searched for words: all texts but those that say who somebody is. */
    default boolean isSearchedForWords() {
        return this instanceof TextQuestion && !asked().identity();
    }

    /** Whether an answer is a set of codes, so that conditions ask what it includes. */
    default boolean takesSeveral() {
        return this instanceof SeveralChoices || this instanceof Photos;
    }

    /** The name of the first control, where a link to the question leads. */
    default String firstField() {
        return id();
    }

    /** By a plain loop: this is asked of each answer, several times, whenever a form is opened. */
    default Optional<Option> option(String code) {
        for (Option option : options()) {
            if (option.code().equals(code)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** Exactly one of the options. */
    record OneChoice(Asked asked, List<Option> options) implements Question {
        public OneChoice {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "one-choice";
        }

        @Override
        public Reading read(Posted posted, LocalDate today) {
            Optional<String> code = posted.one(id());
            if (code.isEmpty()) {
                return Reading.blank(asked);
            }
            return option(code.get()).isPresent()
                    ? Reading.of(new Answer.Choice(code.get()))
                    : Reading.problem(asked.missing().isEmpty() ? asked.says(Slip.NOT_ONE_OF_THESE) : asked.missing());
        }

        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Choice one && option(one.code()).isPresent();
        }
    }

    /** One or more of the options; those that stand alone exclude the others. */
    record SeveralChoices(Asked asked, List<Option> options) implements Question {
        public SeveralChoices {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "several-choice";
        }

        @Override
        public Reading read(Posted posted, LocalDate today) {
            Set<String> codes = posted.all(id()).stream()
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (codes.isEmpty()) {
                return Reading.blank(asked);
            }
            if (codes.stream().anyMatch(code -> option(code).isEmpty())) {
                return Reading.problem(asked.missing().isEmpty() ? asked.says(Slip.NOT_FROM_THESE) : asked.missing());
            }
            return combine(codes) ? Reading.of(new Answer.Choices(codes)) : Reading.problem(asked.clash());
        }

        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Choices several
                    && !several.codes().isEmpty()
                    && several.codes().stream().allMatch(code -> option(code).isPresent())
                    && combine(several.codes());
        }

        private boolean combine(Set<String> codes) {
            return codes.size() == 1
                    || codes.stream().flatMap(code -> option(code).stream()).noneMatch(Option::alone);
        }
    }

    /** Photos of some of these views, kept apart; the answer says which there are. Its files are read by the page itself. */
    record Photos(Asked asked, List<Option> options) implements Question {
        /** What the name of a view's file control begins with. */
        public static final String FIELD = "photo-";

        public Photos {
            options = List.copyOf(options);
        }

        @Override
        public String kind() {
            return "photos";
        }

        /** A form without files cannot tell which photos there are: it only passes the question by. */
        @Override
        public Reading read(Posted posted, LocalDate today) {
            return Reading.blank(asked);
        }

        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Choices views
                    && !views.codes().isEmpty()
                    && views.codes().stream().allMatch(code -> option(code).isPresent());
        }

        @Override
        public String firstField() {
            return FIELD + options.get(0).code();
        }
    }

    /** A day in the past, typed as day, month and year. */
    record DateQuestion(Asked asked) implements Question {
        @Override
        public String kind() {
            return "date";
        }

        @Override
        public Reading read(Posted posted, LocalDate today) {
            return PostedDate.day(asked, posted, today);
        }

        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Day;
        }

        @Override
        public String firstField() {
            return id() + "-day";
        }
    }

    /** A month that has begun, typed as month and year. */
    record MonthQuestion(Asked asked) implements Question {
        @Override
        public String kind() {
            return "month";
        }

        @Override
        public Reading read(Posted posted, LocalDate today) {
            return PostedDate.month(asked, posted, YearMonth.from(today));
        }

        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Month;
        }

        @Override
        public String firstField() {
            return id() + "-month";
        }
    }

    /** The client's own words, of at most so many characters (code points). */
    record TextQuestion(Asked asked, TextFormat format, int max) implements Question {
        @Override
        public String kind() {
            return "text";
        }

        @Override
        public Reading read(Posted posted, LocalDate today) {
            Optional<String> text = posted.one(id())
                    .map(typed ->
                            TextFormat.withoutTurns(typed).replace("\r\n", "\n").strip())
                    .filter(typed -> !typed.isEmpty());
            if (text.isEmpty()) {
                return Reading.blank(asked);
            }
            return format.problem(asked.slips(), asked.name(), text.get(), max)
                    .map(Reading::problem)
                    .orElseGet(() -> Reading.of(new Answer.Words(text.get())));
        }

        @Override
        public boolean accepts(Answer answer) {
            return answer instanceof Answer.Words words
                    && format.problem(Slips.ENGLISH, id(), words.text(), max).isEmpty();
        }
    }
}
