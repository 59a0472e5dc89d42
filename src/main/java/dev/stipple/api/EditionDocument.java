package dev.stipple.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stipple.edition.Edition;
import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Part;
import dev.stipple.questionnaire.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The edition in force, for programs that send answers.
 *
 * @param sha256 hash of the edition
 * @param rules how many rules judge
 * @param facts every fact that the answers can give
 */
public record EditionDocument(String sha256, int rules, Set<String> facts, List<QuestionPart> questions) {

    /**
     * One question.
     *
     * @param part id of the part, or null for the page before the parts
     * @param askedAlways false when earlier answers decide whether it is asked
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record QuestionPart(
            String id,
            String kind,
            String label,
            String name,
            @Nullable String part,
            String page,
            boolean optional,
            boolean askedAlways,
            List<String> dependsOn,
            List<OptionPart> options) {}

    /** One option; {@code alone} excludes the others, {@code unknown} leaves the fact unknown. */
    public record OptionPart(String code, String label, boolean alone, boolean unknown) {}

    static EditionDocument of(Edition edition) {
        Stream<QuestionPart> before =
                questions(Optional.empty(), edition.questionnaire().before());
        Stream<QuestionPart> rest = edition.questionnaire().parts().stream()
                .flatMap(part -> part.pages().stream().flatMap(page -> questions(Optional.of(part), page)));
        return new EditionDocument(
                edition.sha256(),
                edition.rules().size(),
                FactsFromAnswers.possible(edition.questionnaire()),
                Stream.concat(before, rest).toList());
    }

    private static Stream<QuestionPart> questions(Optional<Part> part, Page page) {
        return page.questions().stream().map(question -> question(part, page, question));
    }

    private static QuestionPart question(Optional<Part> part, Page page, Question question) {
        List<String> dependsOn = Stream.concat(page.when().stream(), question.asked().when().stream())
                .flatMap(condition -> condition.facts())
                .distinct()
                .toList();
        return new QuestionPart(
                question.id(),
                question.kind(),
                question.asked().label(),
                question.asked().name(),
                part.map(Part::id).orElse(null),
                page.slug(),
                question.asked().optional(),
                dependsOn.isEmpty(),
                dependsOn,
                question.options().stream()
                        .map(option -> new OptionPart(option.code(), option.label(), option.alone(), option.unknown()))
                        .toList());
    }
}
