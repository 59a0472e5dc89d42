package dev.stipple.edition;

import dev.stipple.plan.PlanTable;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.FactsFromAnswers;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.Assessment;
import dev.stipple.rules.Condition;
import dev.stipple.rules.RuleBook;
import dev.stipple.rules.Truth;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Questionnaire, rule book and sources, published together and never changed.
 *
 * @param factors names of the factors of the clinical evidence, by number
 * @param plan planning figures for the practitioner
 * @param support whom clients can turn to, by country
 * @param urgent what a doctor should see soon, whatever comes of the form; none in editions of a time before it was asked
 * @param places where its questions and pages are written
 * @param spoken the language of its words for clients
 * @param translations the same edition with its words for clients in further languages, by tag
 * @param document the whole as canonical JSON, all languages together
 * @param sha256 hash of the document, lower-case hex
 */
public record Edition(
        Questionnaire questionnaire,
        List<WrittenRule> rules,
        Map<String, Source> sources,
        Map<String, String> factors,
        RuleBook ruleBook,
        PlanTable plan,
        List<Support> support,
        Optional<Condition> urgent,
        Places places,
        Spoken spoken,
        Map<String, Edition> translations,
        String document,
        String sha256) {

    public Edition {
        rules = List.copyOf(rules);
        sources = Map.copyOf(sources);
        factors = Map.copyOf(factors);
        support = List.copyOf(support);
        translations = Map.copyOf(translations);
    }

    /** The same edition with its words for clients in a language; in the one it was written in when it has not that. */
    public Edition in(String language) {
        return translations.getOrDefault(language, this);
    }

    /** The language of its words for clients. */
    public Locale language() {
        return spoken.language();
    }

    /** Whom clients of a country can turn to. */
    public Support supportIn(String country) {
        return support.stream()
                .filter(entry -> entry.country().equals(country))
                .findFirst()
                .or(() -> support.stream()
                        .filter(entry -> entry.country().equals(Support.OTHER))
                        .findFirst())
                .orElse(new Support(Support.OTHER, List.of(), List.of(), List.of()));
    }

    /** Whether answers tell of something that a doctor should see soon. */
    public boolean isUrgent(Answers answers, LocalDate on) {
        return urgent.isPresent()
                && urgent.get().truth(FactsFromAnswers.of(questionnaire, answers, on), on) == Truth.TRUE;
    }

    /** Whether words that ask for a person today are among answers: what their assessment says, and much sooner. */
    public boolean isCrisis(Answers answers, LocalDate on) {
        return ruleBook.isCrisis(FactsFromAnswers.of(questionnaire, answers, on), on);
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
