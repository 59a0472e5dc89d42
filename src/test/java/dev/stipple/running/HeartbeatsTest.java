package dev.stipple.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Trigger;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** A job that stands still is noticed by what it does not write. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeartbeatsTest {

    private static final Instant FIRED = Instant.parse("2030-01-01T00:00:00Z");

    @Inject
    Heartbeats heartbeats;

    @Inject
    JobWatch jobs;

    @Inject
    Clock clock;

    @AfterEach
    void forget() {
        Rows.change("delete from job_heartbeat where job like 'test-%' or job = 'expired-drafts'");
    }

    @Test
    void a_job_is_late_when_its_time_and_some_grace_have_passed() {
        heartbeats.well(run("test-nightly", Duration.ofDays(1)));
        assertThat(heartbeats.late()).doesNotContain("test-nightly");
        assertThat(expected("test-nightly")).isBetween(in(Duration.ofHours(25)), in(Duration.ofHours(27)));

        heartbeats.well(run("test-quick", Duration.ofSeconds(3)));
        assertThat(expected("test-quick")).isBetween(in(Duration.ofMinutes(5)), in(Duration.ofMinutes(7)));

        Rows.change("update job_heartbeat set expected_by = '2026-01-01' where job = 'test-quick'");
        assertThat(heartbeats.late()).contains("test-quick").doesNotContain("test-nightly");
    }

    @Test
    void a_job_that_fails_from_the_first_time_on_becomes_late_and_one_that_failed_once_does_not() {
        heartbeats.badly(run("test-new", Duration.ofMinutes(10)));
        assertThat(Rows.value("select succeeded_at from job_heartbeat where job = 'test-new'"))
                .isEqualTo("null");
        assertThat(expected("test-new")).isBefore(in(Duration.ofMinutes(16)));

        heartbeats.well(run("test-old", Duration.ofMinutes(10)));
        Instant before = expected("test-old");
        heartbeats.badly(run("test-old", Duration.ofHours(9)));
        assertThat(expected("test-old")).isEqualTo(before);
    }

    @Test
    void after_a_start_jobs_get_their_time_and_jobs_of_another_version_are_nobodys() {
        Rows.change(
                "insert into job_heartbeat values ('expired-drafts', now(), '2026-01-01'),"
                        + " ('test-of-another-version', now(), '2026-01-01') on conflict (job) do update set expected_by = '2026-01-01'");

        assertThat(jobs.lateAt(clock.instant().minus(Duration.ofDays(1)))).isEmpty();
        assertThat(jobs.lateAt(clock.instant().plus(Duration.ofMinutes(16))))
                .contains("expired-drafts")
                .doesNotContain("test-of-another-version");
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private static Instant expected(String job) {
        return Instant.ofEpochSecond(Long.parseLong(
                Rows.value("select cast(extract(epoch from expected_by) as bigint) from job_heartbeat where job = '"
                        + job + "'")));
    }

    private static ScheduledExecution run(String job, Duration every) {
        Trigger trigger = Mockito.mock(Trigger.class);
        Mockito.when(trigger.getId()).thenReturn(job);
        Mockito.when(trigger.getNextFireTime()).thenReturn(FIRED.plus(every));
        ScheduledExecution run = Mockito.mock(ScheduledExecution.class);
        Mockito.when(run.getTrigger()).thenReturn(trigger);
        Mockito.when(run.getFireTime()).thenReturn(FIRED);
        return run;
    }
}
