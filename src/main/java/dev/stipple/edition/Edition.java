package dev.stipple.edition;

import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.Assessment;
import dev.stipple.rules.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Questionnaire, rule book and sources, published together and never changed.
 *
 * @param document the whole as canonical JSON
 * @param sha256 hash of the document, lower-case hex
 */
public record Edition(
        Questionnaire questionnaire,
        List<WrittenRule> rules,
        Map<String, Source> sources,
        RuleBook ruleBook,
        String document,
        String sha256) {

    public Edition {
        rules = List.copyOf(rules);
        sources = Map.copyOf(sources);
    }

    /** Judges answers as they stand on a day. A pure function: the same three arguments give the same assessment. */
    public Assessment assess(Answers answers, LocalDate on) {
        return ruleBook.assess(FactsFromAnswers.of(questionnaire, answers, on), on);
    }

    @Override
    public String toString() {
        return "Edition[" + sha256 + "]";
    }
}
