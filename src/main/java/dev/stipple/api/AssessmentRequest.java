package dev.stipple.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentWriter;
import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers to be judged: {@code {"on": "2026-11-20", "answers": {...}}}. The day is optional and defaults to today. Answers
 * to questions that the others do not open are left out, as they are on the pages.
 */
public final class AssessmentRequest {

    private AssessmentRequest() {}

    /** What came of it: an assessment, or a message for each thing to mend. */
    public record Outcome(
            @org.jspecify.annotations.Nullable AssessmentDocument assessment, Map<String, String> problems) {}

    /** Judges a request body. Nothing is stored. */
    public static Outcome judge(Edition edition, JsonNode body, LocalDate today) {
        Map<String, String> problems = new TreeMap<>();
        body.fieldNames().forEachRemaining(key -> {
            if (!key.equals("on") && !key.equals("answers")) {
                problems.put(key, "unknown key; use on and answers");
            }
        });
        JsonNode given = body.path("answers");
        if (!given.isObject()) {
            problems.put("answers", "give an object with an answer for each question id");
        }
        LocalDate on = day(body.path("on"), today, problems);
        AnswersJson.Parsed parsed = AnswersJson.parse(
                edition.questionnaire(), given.isObject() ? given : JsonNodeFactory.instance.objectNode());
        problems.putAll(parsed.problems());
        if (!problems.isEmpty()) {
            return new Outcome(null, problems);
        }
        return new Outcome(AssessmentWriter.assess(edition, asked(edition, parsed.answers(), on), on), Map.of());
    }

    /** A complete form is read as the pages read it; an incomplete one as it stands, its gaps unknown. */
    private static Answers asked(Edition edition, Answers answers, LocalDate on) {
        Journey journey = Journey.of(edition.questionnaire(), answers, on);
        return journey.complete() ? journey.answers() : answers;
    }

    private static LocalDate day(JsonNode on, LocalDate today, Map<String, String> problems) {
        if (on.isMissingNode() || on.isNull()) {
            return today;
        }
        try {
            return LocalDate.parse(on.asText());
        } catch (DateTimeException notADay) {
            problems.put("on", "give a day like 2026-11-20");
            return today;
        }
    }
}
