package dev.stipple.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeverityTest {

    @ParameterizedTest
    @EnumSource
    void a_severity_is_found_again_by_its_number(Severity severity) {
        assertThat(Severity.numbered(severity.number())).isEqualTo(severity);
    }

    @Test
    void the_most_urgent_has_the_lowest_number() {
        assertThat(Severity.values()).extracting(Severity::number).containsExactly(-1, 0, 1, 2, 3);
    }

    @Test
    void a_number_never_given_out_is_refused() {
        assertThatThrownBy(() -> Severity.numbered(4)).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, ROUTINE",
        "NOTE, ROUTINE",
        "CAUTION, AMBER",
        "PATCH_TEST, AMBER",
        "MEDICAL_CLEARANCE, RED",
        "DECLINE_SITE, RED",
        "DEFER, RED",
        "DECLINE, RED"
    })
    void a_headline_is_as_urgent_as_what_it_asks_for(Disposition headline, Severity severity) {
        assertThat(Severity.of(headline)).isEqualTo(severity);
    }
}
