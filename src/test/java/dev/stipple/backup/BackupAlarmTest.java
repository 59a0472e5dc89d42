package dev.stipple.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When somebody is told that backups are not what they should be. */
class BackupAlarmTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Optional<Instant> NEVER = Optional.empty();

    @Test
    void a_night_without_a_backup_is_told_the_next_morning() {
        assertThat(BackupAlarm.late(NOW, ago(35), NEVER)).isEmpty();
        assertThat(BackupAlarm.late(NOW, ago(37), NEVER)).isPresent();
        assertThat(BackupAlarm.late(NOW, ago(10), ago(2))).isEmpty();
    }

    @Test
    void a_new_install_waits_for_its_first_night_unless_that_failed() {
        assertThat(BackupAlarm.late(NOW, NEVER, NEVER)).isEmpty();
        assertThat(BackupAlarm.late(NOW, NEVER, ago(1))).isPresent();
    }

    @Test
    void a_backup_that_did_not_restore_is_told_until_one_does() {
        assertThat(BackupAlarm.untrue(ago(200), ago(20))).isPresent();
        assertThat(BackupAlarm.untrue(NEVER, ago(20))).isPresent();
        assertThat(BackupAlarm.untrue(ago(10), ago(20))).isEmpty();
        assertThat(BackupAlarm.untrue(ago(10), NEVER)).isEmpty();
    }

    private static Optional<Instant> ago(int hours) {
        return Optional.of(NOW.minus(Duration.ofHours(hours)));
    }
}
