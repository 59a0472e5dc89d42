package dev.stipple.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "NONE, OPEN",
        "NOTE, OPEN",
        "CAUTION, CHECK",
        "PATCH_TEST, CHECK",
        "MEDICAL_CLEARANCE, DOCTOR",
        "DECLINE_SITE, CHECK",
        "DEFER, WAIT",
        "DECLINE, NOT_FIT"
    })
    void a_headline_leads_to_its_outcome(Disposition headline, Outcome outcome) {
        assertThat(Outcome.of(headline)).isEqualTo(outcome);
    }
}
