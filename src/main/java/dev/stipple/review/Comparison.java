package dev.stipple.review;

import dev.stipple.edition.AnswerWords;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentDocument.FindingPart;
import dev.stipple.edition.AssessmentDocument.WitnessPart;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.submission.SentConsultation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two sets of answers of one client. A question that a safety or medical finding rests on, before or
 * now, comes first: what was taken back matters as much as what was added.
 *
 * @param rows the questions whose answers differ, safety-relevant ones first, else in the order of the form
 * @param unchanged the answered questions that do not
 * @param takenBack answers that a finding rested on and that are gone, with the finding
 */
record Comparison(Side before, Side now, List<Row> rows, List<Unchanged> unchanged, List<TakenBack> takenBack) {

    private static final String STAFF_LANGUAGE = "en";

    Comparison {
        rows = List.copyOf(rows);
        unchanged = List.copyOf(unchanged);
        takenBack = List.copyOf(takenBack);
    }

    /**
     * One of the two.
     *
     * @param edition number of the edition that asked and judged
     * @param assessment in English; empty when the rules failed
     */
    record Side(
            Instant at,
            int edition,
            Questionnaire questionnaire,
            Answers answers,
            Optional<AssessmentDocument> assessment) {

        static Side of(SentConsultation sent) {
            return new Side(
                    sent.answeredAt(),
                    sent.editionNumber(),
                    sent.edition().questionnaire(),
                    sent.answers(),
                    sent.assessmentIn(STAFF_LANGUAGE));
        }

        Optional<Answer> answer(String question) {
            return answers.to(question).filter(given -> !(given instanceof Answer.Skipped));
        }

        List<String> words(String question) {
            return questionnaire.question(question).stream()
                    .flatMap(asked -> answer(question).stream().flatMap(given -> AnswerWords.of(asked, given).stream()))
                    .toList();
        }

        /** Red, safety and medical findings: all on the safety axis, and all that ask for more than care. */
        List<FindingPart> safety() {
            return assessment.stream()
                    .flatMap(made -> made.findings().stream())
                    .filter(TakenBack::isSafety)
                    .toList();
        }

        @Override
        public String toString() {
            return "Side[" + at + "]";
        }
    }

    /** How an answer differs. */
    enum Change {
        ADDED("Added"),
        REMOVED("Removed"),
        CHANGED("Changed");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One question whose answer differs.
     *
     * @param safety a safety or medical finding rests on it, before or now
     * @param warned such a finding rested on it before: the client had been told so when they changed it
     */
    record Row(String name, Change change, List<String> before, List<String> now, boolean safety, boolean warned) {
        @Override
        public String toString() {
            return "Row[" + name + "]";
        }
    }

    /** A question whose answer is the same. */
    record Unchanged(String name, List<String> words) {
        @Override
        public String toString() {
            return "Unchanged[" + name + "]";
        }
    }

    static Comparison of(Side before, Side now) {
        Map<String, String> names = names(before, now);
        Set<String> warned = witnesses(before);
        Set<String> safety =
                Stream.concat(warned.stream(), witnesses(now).stream()).collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        List<Unchanged> unchanged = new ArrayList<>();
        names.forEach((id, name) -> {
            Optional<Answer> was = before.answer(id);
            Optional<Answer> is = now.answer(id);
            if (was.equals(is)) {
                was.ifPresent(same -> unchanged.add(new Unchanged(name, now.words(id))));
            } else {
                rows.add(new Row(
                        name,
                        change(was, is),
                        before.words(id),
                        now.words(id),
                        safety.contains(id),
                        warned.contains(id)));
            }
        });
        rows.sort(Comparator.comparing(row -> !row.safety()));
        return new Comparison(before, now, rows, unchanged, TakenBack.between(before, now));
    }

    /** Names of all questions of both, in the order of the form; one that only the earlier edition asks comes last. */
    private static Map<String, String> names(Side before, Side now) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(now, before)
                .flatMap(side -> side.questionnaire().questions())
                .map(Question::asked)
                .forEach(asked -> names.putIfAbsent(asked.id(), asked.name()));
        return names;
    }

    private static Change change(Optional<Answer> was, Optional<Answer> is) {
        if (was.isEmpty()) {
            return Change.ADDED;
        }
        return is.isEmpty() ? Change.REMOVED : Change.CHANGED;
    }

    private static Set<String> witnesses(Side side) {
        return side.safety().stream()
                .flatMap(finding -> finding.witnesses().stream())
                .map(WitnessPart::question)
                .collect(Collectors.toSet());
    }

    /** How many questions differ, in words. */
    public String counted() {
        return switch (rows.size()) {
            case 0 -> "no change";
            case 1 -> "1 change";
            default -> rows.size() + " changes";
        };
    }

    /** The line above the table. */
    public String summary() {
        long safety = rows.stream().filter(Row::safety).count();
        String counted = counted();
        String line = Character.toUpperCase(counted.charAt(0)) + counted.substring(1);
        return rows.isEmpty()
                ? line
                : line + ", " + (safety == 0 ? "none" : Long.toString(safety)) + " safety-relevant";
    }

    /** What another edition means for the two; empty when one edition asked both. */
    public String editions() {
        if (before.edition() == now.edition()) {
            return "";
        }
        String what = "different edition " + before.edition() + " to " + now.edition();
        return rows.isEmpty() ? "Same answers, " + what : "Also a " + what + ": questions and rules may differ";
    }
}
