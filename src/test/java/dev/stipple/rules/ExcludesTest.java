package dev.stipple.rules;

import static dev.stipple.rules.RuleSketch.YES;
import static dev.stipple.rules.RuleSketch.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExcludesTest {

    @Test
    void named_areas_are_left_out_whatever_the_client_says() {
        assertThat(new Excludes.Areas(Set.of("crown")).zones(facts())).containsExactly("crown");
    }

    @Test
    void stated_areas_are_all_left_out() {
        Excludes stated = new Excludes.Stated("where");

        assertThat(stated.zones(facts("where", new Value.Codes(Set.of("nape", "crown")))))
                .containsExactlyInAnyOrder("nape", "crown");
        assertThat(stated.zones(facts("where", YES))).containsExactly("yes");
        assertThat(stated.zones(facts())).containsExactly("unknown");
    }
}
