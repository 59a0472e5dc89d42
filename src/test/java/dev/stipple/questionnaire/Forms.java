package dev.stipple.questionnaire;

import dev.stipple.rules.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small questionnaires to try things on. The code "not-sure" leaves its fact unknown and "none" stands alone. */
final class Forms {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private Forms() {}

    /** A question in the making: required, asked of everybody. */
    static final class Sketch {
        private final String id;
        private boolean optional;
        private boolean identity;
        private String missing;
        private Optional<Condition> when = Optional.empty();

        private Sketch(String id) {
            this.id = id;
            this.missing = "Answer " + id;
        }

        Sketch optional() {
            optional = true;
            return this;
        }

        Sketch identity() {
            identity = true;
            return this;
        }

        Sketch withoutMessage() {
            missing = "";
            return this;
        }

        Sketch when(Condition given) {
            when = Optional.of(given);
            return this;
        }

        Asked asked() {
            return new Asked(
                    id,
                    id + "?",
                    "The " + id,
                    "",
                    optional,
                    false,
                    identity,
                    false,
                    missing,
                    "Choose none or some",
                    when,
                    List.of(),
                    List.of(),
                    Look.LIST,
                    Slips.ENGLISH);
        }

        Question one(String... codes) {
            return new Question.OneChoice(
                    asked(), Stream.of(codes).map(Forms::option).toList());
        }

        Question several(String... codes) {
            return new Question.SeveralChoices(
                    asked(), Stream.of(codes).map(Forms::option).toList());
        }

        /** One choice of the numbers from nought up, and "skip", which has no number. */
        Question scale(int most) {
            List<Option> options = new ArrayList<>(IntStream.rangeClosed(0, most)
                    .mapToObj(number -> new Option("" + number, "", "", false, false, false, Optional.of(number)))
                    .toList());
            options.add(option("skip"));
            return new Question.OneChoice(asked(), options);
        }

        Question photos(String... views) {
            return new Question.Photos(
                    asked(), Stream.of(views).map(Forms::option).toList());
        }

        Question date() {
            return new Question.DateQuestion(asked());
        }

        Question month() {
            return new Question.MonthQuestion(asked());
        }

        Question text(int max) {
            return text(TextFormat.PARAGRAPH, max);
        }

        Question text(TextFormat format, int max) {
            return new Question.TextQuestion(asked(), format, max);
        }
    }

    static Sketch ask(String id) {
        return new Sketch(id);
    }

    private static Option option(String code) {
        return new Option(code, code, "", code.equals("none"), code.equals("not-sure"), false, Optional.empty());
    }

    static Page page(String slug, Question... questions) {
        return new Page(
                slug, "Title of " + slug, "", "", Optional.empty(), Optional.empty(), false, List.of(questions));
    }

    static Page pageWhen(Condition when, String slug, Question... questions) {
        return new Page(
                slug, "Title of " + slug, "", "", Optional.of(when), Optional.empty(), false, List.of(questions));
    }

    /** One part of these pages, after a first page. */
    static Questionnaire questionnaire(Page before, Page... pages) {
        return new Questionnaire(before, List.of(new Part("part", "Part", List.of(pages))), List.of(), List.of());
    }

    /** Questions on one page. */
    static Questionnaire asking(Question... questions) {
        return questionnaire(page("only", questions));
    }

    static Condition is(String fact, String code) {
        return new Condition.Is(fact, code);
    }

    static Answer choice(String code) {
        return new Answer.Choice(code);
    }

    static Answer choices(String... codes) {
        return new Answer.Choices(Set.of(codes));
    }

    /** Answers as pairs of a question and what was answered. */
    static Answers answers(Object... pairs) {
        Map<String, Answer> answers = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            answers.put((String) pairs[at], (Answer) pairs[at + 1]);
        }
        return new Answers(answers);
    }

    /** A posted form as pairs of a field and its value; a field may be sent more than once. */
    static Posted posted(String... pairs) {
        Map<String, List<String>> values = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            values.computeIfAbsent(pairs[at], field -> new ArrayList<>()).add(pairs[at + 1]);
        }
        return field -> values.getOrDefault(field, List.of());
    }
}
