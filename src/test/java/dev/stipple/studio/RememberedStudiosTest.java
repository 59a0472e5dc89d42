package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedStudiosTest {

    private static final long HALF_A_SECOND = 500_000_000;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - HALF_A_SECOND);
    private final RememberedStudios studios = new RememberedStudios(Duration.ofSeconds(1), now::get);

    @Test
    void a_studio_is_read_again_after_a_second_also_where_the_clock_runs_over() {
        studios.remember(named("Northgate"));
        now.addAndGet(HALF_A_SECOND);
        assertThat(studios.fresh("northgate")).contains(named("Northgate"));
        assertThat(studios.fresh(new UUID(0, 1))).contains(named("Northgate"));
        assertThat(studios.fresh(new UUID(0, 2))).isEmpty();

        now.addAndGet(HALF_A_SECOND);
        assertThat(studios.fresh("northgate")).isEmpty();
        assertThat(studios.fresh(new UUID(0, 1))).isEmpty();
    }

    @Test
    void what_was_read_last_counts_and_is_known_for_good() {
        studios.remember(named("Northgate"));
        studios.remember(named("Southgate"));
        now.addAndGet(1000 * HALF_A_SECOND);

        assertThat(studios.known("northgate")).contains(named("Southgate"));
        assertThat(studios.known("elsewhere")).isEmpty();
    }

    @Test
    void where_nothing_may_be_remembered_everything_is_read() {
        RememberedStudios none = new RememberedStudios(Duration.ZERO, now::get);
        none.remember(named("Northgate"));

        assertThat(none.fresh("northgate")).isEmpty();
    }

    private static StudioProfile named(String name) {
        WorkingHours hours = new WorkingHours(
                Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/London"));
        return new StudioProfile(new UUID(0, 1), "northgate", name, "+44", "GB", hours, 7);
    }
}
