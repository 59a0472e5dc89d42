package dev.stipple.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentWriter;
import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.rules.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The people of the demonstration, of the golden forms and of the cases with several things to tell: over a hundred different
 * forms, each with another name and address whenever it is sent.
 */
final class Clients {

    private static final List<String> FIRST = List.of(
            "Reece", "Amara", "Piotr", "Leila", "Owen", "Chidi", "Marta", "Tomasz", "Grace", "Yusuf", "Elin", "Hugo",
            "Nadia", "Callum", "Ines", "Kofi", "Sana", "Viktor", "Aoife", "Daniel");
    private static final List<String> LAST = List.of(
            "Campbell",
            "Okonkwo",
            "Nowak",
            "Haddad",
            "Price",
            "Eze",
            "Silva",
            "Walsh",
            "Osei",
            "Rahman",
            "Lind",
            "Moreau",
            "Khan",
            "Murray",
            "Costa",
            "Mensah",
            "Iqbal",
            "Novotny",
            "Byrne",
            "Adler",
            "Fischer",
            "Greene",
            "Hussain",
            "Ivanova",
            "Jansen",
            "Keane",
            "Lopez",
            "Marsh",
            "Ndiaye",
            "Oduya");

    private static final int A_DAY = 8;

    private final Edition edition;
    private final List<Answers> forms;
    private final Map<String, Judged> judged = new ConcurrentHashMap<>();

    Clients(Edition edition, LocalDate today) {
        this.edition = edition;
        this.forms = read().stream()
                .map(json -> AnswersJson.parse(edition.questionnaire(), json).answers())
                .map(answers -> Journey.counting(edition.questionnaire(), answers, today))
                .toList();
    }

    /** A form as it was judged on a day. */
    static final class Judged {
        private final byte[] document;
        private final Severity severity;
        private final String outcome;
        private final int flags;
        private final List<String> raised;

        Judged(AssessmentDocument made) {
            this.document = made.bytes();
            this.severity = Severity.valueOf(made.severity().toUpperCase(Locale.ROOT));
            this.outcome = Objects.requireNonNullElse(made.outcome(), "");
            this.flags = (int) made.findings().stream()
                    .filter(finding -> !"note".equals(finding.disposition()))
                    .count();
            this.raised = made.findings().stream()
                    .map(AssessmentDocument.FindingPart::rule)
                    .distinct()
                    .toList();
        }

        byte[] document() {
            return document.clone();
        }

        Severity severity() {
            return severity;
        }

        /** Empty in a crisis. */
        String outcome() {
            return outcome;
        }

        int flags() {
            return flags;
        }

        List<String> raised() {
            return raised;
        }
    }

    int count() {
        return forms.size();
    }

    /** One of the forms of a day. Each day has a few of them, so that judging, which is remembered, does not cost the most. */
    int some(LocalDate day, SplittableRandom random) {
        return Math.floorMod(day.toEpochDay() * A_DAY + random.nextInt(A_DAY), forms.size());
    }

    /** The answers of a form, by somebody who has not sent one before. */
    Answers by(int form, SplittableRandom random) {
        Answers answers = forms.get(form);
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String last = LAST.get(random.nextInt(LAST.size()));
        int number = random.nextInt(1_000_000);
        String email = (first + "." + last + number + "@mail.example").toLowerCase(Locale.ROOT);
        answers = answers.with("name", new Answer.Words(first + " " + last));
        answers = answers.words("email").isPresent() ? answers.with("email", new Answer.Words(email)) : answers;
        return answers.words("phone").isPresent()
                ? answers.with("phone", new Answer.Words("07700 %06d".formatted(number)))
                : answers;
    }

    /** How a form is judged on a day; who sent it makes no difference to the rules. */
    Judged judged(int form, LocalDate day) {
        return judged.computeIfAbsent(
                form + " " + day, unknown -> new Judged(AssessmentWriter.assess(edition, forms.get(form), day)));
    }

    private static List<JsonNode> read() {
        List<JsonNode> forms = new ArrayList<>();
        try {
            resource(new ObjectMapper(), "demo/submissions.json").forEach(demo -> forms.add(demo.path("answers")));
            for (String golden : List.of("01-clean-client", "06-recent-transplant-waits", "10-two-letters-needed")) {
                forms.add(resource(new ObjectMapper(), "bench/golden/" + golden + ".json")
                        .path("answers"));
            }
            JsonNode clean = resource(new YAMLMapper(), "bench/clean-client.yaml");
            for (JsonNode one : resource(new YAMLMapper(), "bench/cases/combinations.yaml")) {
                ObjectNode laidOver = clean.deepCopy();
                one.path("answers").properties().forEach(answer -> laidOver.set(answer.getKey(), answer.getValue()));
                forms.add(laidOver);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return forms;
    }

    private static JsonNode resource(ObjectMapper reader, String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(name), name)) {
            return reader.readTree(file);
        }
    }
}
