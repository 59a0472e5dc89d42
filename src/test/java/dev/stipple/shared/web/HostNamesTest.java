package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which names an install answers. */
class HostNamesTest {

    private final HostNames inProduction = new HostNames(Set.of("forms.example"), false);

    @ParameterizedTest
    @ValueSource(strings = {"forms.example", "FORMS.example", "forms.example:443", "forms.example:8443"})
    void the_configured_name_is_ours_whatever_its_case_and_port(String authority) {
        assertThat(inProduction.knows(authority)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "forms.example.evil.example",
                "evil-forms.example",
                "forms.example@evil.example",
                "forms.example:80@evil.example",
                "forms.example.",
                "forms.example:",
                "forms.example:port",
                "",
                "localhost",
                "127.0.0.1:8080"
            })
    void any_other_name_is_not_even_of_this_machine(String authority) {
        assertThat(inProduction.knows(authority)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1", "[::1]:8080"})
    void this_machine_may_be_named_where_nothing_is_configured_or_it_is_tried_out(String authority) {
        assertThat(new HostNames(Set.of(), false).knows(authority)).isTrue();
        assertThat(new HostNames(Set.of("forms.example"), true).knows(authority))
                .isTrue();
    }

    @Test
    void where_nothing_is_configured_no_name_of_the_network_is_ours() {
        assertThat(new HostNames(Set.of(), false).knows("forms.example")).isFalse();
    }
}
