package dev.stipple.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void a_night_is_made_up_for_and_made_once() {
        assertThat(copy(TEN, "2026-11-19T02:01:00Z")).isTrue();
        assertThat(copy(TEN, "2026-11-20T02:01:00Z")).isFalse();
        assertThat(copy(Instant.parse("2026-11-20T01:59:00Z"), "2026-11-19T02:01:00Z"))
                .isFalse();
        assertThat(Due.copy(TEN, LONDON, 2, Optional.empty(), Optional.empty())).isTrue();
    }

    @Test
    void after_a_failure_it_rests_for_an_hour() {
        Optional<Instant> failed = Optional.of(TEN.minusSeconds(1800));

        assertThat(Due.copy(TEN, LONDON, 2, Optional.empty(), failed)).isFalse();
        assertThat(Due.copy(TEN.plusSeconds(1800), LONDON, 2, Optional.empty(), failed))
                .isTrue();
        assertThat(Due.test(TEN, Optional.empty(), failed)).isFalse();
    }

    @Test
    void a_test_is_due_after_a_week() {
        assertThat(Due.test(TEN, Optional.of(TEN.minusSeconds(6 * 86_400)), Optional.empty()))
                .isFalse();
        assertThat(Due.test(TEN, Optional.of(TEN.minusSeconds(7 * 86_400)), Optional.empty()))
                .isTrue();
    }

    private static boolean copy(Instant now, String lastGood) {
        return Due.copy(now, LONDON, 2, Optional.of(Instant.parse(lastGood)), Optional.empty());
    }
}
