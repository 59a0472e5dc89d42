package dev.stipple.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers as JSON, by question id: a code, a list of codes, a day ({@code 1984-03-27}), a month ({@code 2026-04}) or a
 * text. A question that was shown and left blank is null.
 */
public final class AnswersJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswersJson() {}

    /** What came of reading answers: those that fit, and a message for each that does not. */
    public record Parsed(Answers answers, Map<String, String> problems) {}

    public static byte[] bytes(Answers answers) {
        return write(answers).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #bytes} wrote. Answers that no longer fit are left out, as unanswered. */
    public static Answers read(Questionnaire questionnaire, byte[] json) {
        try {
            return parse(questionnaire, JSON.readTree(new String(json, StandardCharsets.UTF_8)))
                    .answers();
        } catch (JsonProcessingException neverWritten) {
            throw new IllegalStateException("stored answers are not JSON", neverWritten.getCause());
        }
    }

    public static ObjectNode write(Answers answers) {
        ObjectNode object = JSON.createObjectNode();
        answers.byQuestion().forEach((question, answer) -> object.set(question, node(answer)));
        return object;
    }

    /** Reads answers from outside; a problem names the question and the mend, and never repeats the answer. */
    public static Parsed parse(Questionnaire questionnaire, JsonNode json) {
        Map<String, Answer> answers = new HashMap<>();
        Map<String, String> problems = new HashMap<>();
        for (Map.Entry<String, JsonNode> given : json.properties()) {
            Optional<Question> question = questionnaire.question(given.getKey());
            if (question.isEmpty()) {
                problems.put(given.getKey(), "there is no question with this id; GET /api/v1/edition lists them");
                continue;
            }
            Optional<Answer> answer = answer(question.get(), given.getValue()).filter(question.get()::fits);
            answer.ifPresentOrElse(
                    fitting -> answers.put(given.getKey(), fitting),
                    () -> problems.put(given.getKey(), mend(question.get())));
        }
        return new Parsed(new Answers(answers), problems);
    }

    private static String mend(Question question) {
        if (!question.options().isEmpty()) {
            Set<String> codes = new TreeSet<>();
            question.options().forEach(option -> codes.add(option.code()));
            String shape = question instanceof Question.OneChoice ? "one of the codes " : "a list of the codes ";
            return "give " + shape + String.join(", ", codes) + "; those that stand alone, alone";
        }
        return switch (question.kind()) {
            case "date" -> "give a day like 1984-03-27";
            case "month" -> "give a month like 2026-04";
            default -> "give a text of the right form and length";
        };
    }

    private static Optional<Answer> answer(Question question, JsonNode given) {
        if (given.isNull()) {
            return Optional.of(new Answer.Skipped());
        }
        if (given.isArray()) {
            return codes(given).map(Answer.Choices::new);
        }
        if (!given.isTextual()) {
            return Optional.empty();
        }
        String text = given.textValue();
        try {
            return Optional.of(
                    switch (question.kind()) {
                        case "several-choice" -> new Answer.Choices(Set.of(text));
                        case "one-choice" -> new Answer.Choice(text);
                        case "date" -> new Answer.Day(LocalDate.parse(text));
                        case "month" -> new Answer.Month(YearMonth.parse(text));
                        default -> new Answer.Words(text);
                    });
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> codes(JsonNode list) {
        List<String> codes = new ArrayList<>();
        list.forEach(code -> codes.add(code.isTextual() ? code.textValue() : ""));
        return codes.contains("") ? Optional.empty() : Optional.of(new LinkedHashSet<>(codes));
    }

    private static JsonNode node(Answer answer) {
        if (answer instanceof Answer.Choice one) {
            return TextNode.valueOf(one.code());
        }
        if (answer instanceof Answer.Choices several) {
            ArrayNode codes = JSON.createArrayNode();
            new TreeSet<>(several.codes()).forEach(codes::add);
            return codes;
        }
        if (answer instanceof Answer.Day given) {
            return TextNode.valueOf(given.day().toString());
        }
        if (answer instanceof Answer.Month given) {
            return TextNode.valueOf(given.month().toString());
        }
        return answer instanceof Answer.Words words ? TextNode.valueOf(words.text()) : NullNode.instance;
    }
}
