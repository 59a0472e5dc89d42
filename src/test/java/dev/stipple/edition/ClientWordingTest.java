package dev.stipple.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.rules.Between;
import dev.stipple.support.Bundle;
import dev.stipple.support.Case;
import dev.stipple.support.CleanClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the rules say to clients, over all golden cases and so in every outcome, and the fixed words around it. */
class ClientWordingTest {

    private static final Edition EDITION = EditionReader.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** Names of conditions: said to nobody who did not say them first. */
    private static final List<String> CONDITIONS = List.of(
            "alopecia",
            "areata",
            "acne",
            "anxiety",
            "cancer",
            "cicatricial",
            "depress",
            "dermatitis",
            "diabet",
            "dysmorphi",
            "eczema",
            "effluvium",
            "epilep",
            "folliculitis",
            "haemophilia",
            "herpes",
            "impetigo",
            "keloid",
            "lichen",
            "lupus",
            "melanoma",
            "psoria",
            "ringworm",
            "sarcoid",
            "shingles",
            "thyroid",
            "trichotillomania",
            "vitiligo");

    private static final Pattern STOP_A_MEDICINE = Pattern.compile(
            "(?i)(?<!do not |never |not )(?<!without )\\b(stop|pause|come off|leave off|quit|skip|halve)\\b[^.]{0,40}"
                    + "\\b(medicine|medicines|tablet|tablets|warfarin|aspirin|isotretinoin|prescri\\w+|treatment)\\b");

    private static final Pattern STOP_A_MEDICINE_IN_SPANISH = Pattern.compile(
            "(?iu)(?<!\\bno |nunca |sin )\\b(deja(r|s)? de tomar|dejes de tomar|suspend\\w+|interrump\\w+|abandon\\w+)\\b"
                    + "[^.]{0,40}\\b(medicina|medicinas|medicación|medicamentos?|pastillas?|tratamiento)\\b");

    private record Told(Case one, AssessmentDocument made, String own) {}

    private static List<Told> everyCase() {
        return Case.all().stream()
                .map(one -> {
                    Answers answers = Journey.counting(
                            EDITION.questionnaire(),
                            AnswersJson.parse(EDITION.questionnaire(), CleanClient.with(one.answers()))
                                    .answers(),
                            DAY);
                    return new Told(one, AssessmentWriter.assess(EDITION, answers, DAY), own(answers));
                })
                .toList();
    }

    /** All that the client read and chose or wrote, in lower case. */
    private static String own(Answers answers) {
        return answers.byQuestion().entrySet().stream()
                .flatMap(entry -> EDITION.questionnaire().question(entry.getKey()).stream()
                        .flatMap(question -> Stream.of(
                                String.join(" ", AnswerWords.of(question, entry.getValue())),
                                question.asked().label(),
                                question.options().stream()
                                        .map(option -> option.label() + " " + option.hint())
                                        .collect(Collectors.joining(" ")))))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> sentences(AssessmentDocument made) {
        return Stream.concat(
                        made.findings().stream().flatMap(finding -> Stream.of(finding.client(), finding.change())),
                        made.waitFor().stream())
                .toList();
    }

    @Test
    void no_condition_is_named_that_the_client_did_not_read_in_the_form_or_write() {
        assertThat(everyCase()).allSatisfy(told -> assertThat(sentences(told.made()))
                .as(told.one().toString())
                .allSatisfy(sentence -> CONDITIONS.stream()
                        .filter(condition -> sentence.toLowerCase(Locale.ROOT).contains(condition))
                        .forEach(condition -> assertThat(told.own()).contains(condition))));
    }

    @Test
    void a_rule_names_a_condition_only_if_its_own_questions_do() {
        assertThat(EDITION.ruleBook().rules()).allSatisfy(rule -> {
            String asked = rule.when()
                    .facts()
                    .flatMap(fact -> EDITION.questionnaire().question(fact).stream())
                    .map(question -> question.asked().label() + " "
                            + question.options().stream()
                                    .map(option -> option.label() + " " + option.hint())
                                    .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining(" "))
                    .toLowerCase(Locale.ROOT);
            String said = (rule.says().client() + " " + rule.says().change()).toLowerCase(Locale.ROOT);
            CONDITIONS.stream().filter(said::contains).forEach(condition -> assertThat(asked)
                    .as("rule %s says %s", rule.id(), condition)
                    .contains(condition));
        });
    }

    @Test
    void nobody_is_told_to_stop_a_medicine_and_no_banned_phrase_is_used() {
        assertThat(Stream.of(
                                said(EDITION),
                                everyCase().stream().flatMap(told -> sentences(told.made()).stream()),
                                Bundle.all().stream().flatMap(bundle -> bundle.english().values().stream()))
                        .flatMap(part -> part))
                .allSatisfy(text -> assertSafe(text, STOP_A_MEDICINE, "en"));
        assertThat(Stream.concat(
                        said(EDITION.in("es")),
                        Bundle.all().stream().flatMap(bundle -> bundle.spanish().values().stream())))
                .allSatisfy(text -> assertSafe(text, STOP_A_MEDICINE_IN_SPANISH, "es"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deja de tomar la medicina", "Suspende el tratamiento", "Interrumpe tu medicación"})
    void advice_to_stop_a_medicine_is_recognised_in_spanish(String advice) {
        assertThat(STOP_A_MEDICINE_IN_SPANISH.matcher(advice).find()).isTrue();
        assertThat(STOP_A_MEDICINE_IN_SPANISH
                        .matcher("No " + advice.toLowerCase(Locale.ROOT))
                        .find())
                .isFalse();
    }

    private static Stream<String> said(Edition edition) {
        return edition.ruleBook().rules().stream()
                .flatMap(rule -> Stream.concat(
                        Stream.of(rule.says().client(), rule.says().change()),
                        rule.between().stream().map(Between::asks)));
    }

    private static void assertSafe(String text, Pattern stopAMedicine, String language) {
        assertThat(stopAMedicine.matcher(text).find()).as(text).isFalse();
        assertThat(BannedPhrases.in(text, language)).as(text).isEmpty();
    }
}
