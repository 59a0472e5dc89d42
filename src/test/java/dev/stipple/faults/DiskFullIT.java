package dev.stipple.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stipple.shared.database.EmbeddedDatabase;
import dev.stipple.shared.database.OwnerAccess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The volume of the database fills up while clients send, and has room again after a while; every second time the database is
 * made to end by it, too. Needs the right to mount. {@code -Dfills=10}.
 */
class DiskFullIT {

    private static final int FILLS = Integer.getInteger("fills", 2);
    private static final int MEGABYTES = 320;
    private static final long FULL_MILLIS = 20_000;
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final Duration PROMISED = Duration.ofSeconds(30);

    @TempDir
    Path home;

    @Test
    void a_full_disk_acknowledges_nothing_that_is_not_kept_and_passes_by_itself() throws Exception {
        boolean possible = SmallVolume.possible();
        if (!possible) {
            System.out.println("DISK FULL NOT RUN: this user may not mount a small volume");
        }
        assumeTrue(possible);
        List<Duration> troubled = new ArrayList<>();
        try (SmallVolume volume = SmallVolume.mount(home.resolve("postgres/data"), MEGABYTES);
                Installation installation = Installation.start(home, List.of())) {
            Reckoning reckoning = Reckoning.begin(installation, new Stored(database()));
            Traffic traffic = Traffic.begin(installation.site());
            for (int fill = 0; fill < FILLS; fill++) {
                traffic.awaitMoreThan(traffic.received());
                volume.fill();
                if (fill % 2 == 1) {
                    askForMore();
                }
                Thread.sleep(FULL_MILLIS);
                volume.fill();
                System.out.printf("full for %d s: %s%n", FULL_MILLIS / 1000, traffic.refusals());
                volume.free();
                troubled.add(traffic.troubledFor(QUIET));
                assertThat(installation.alive()).isTrue();
            }
            traffic.awaitMoreThan(traffic.received());
            traffic.end();
            Stored stored = new Stored(database());
            new Reckoning(installation, stored, reckoning.before())
                    .close("fills %d, senders %d".formatted(FILLS, Traffic.senders()), traffic);
            assertThat(stored.number("select coalesce(sum(checksum_failures), 0) from pg_stat_database"))
                    .isZero();
        }
        Collections.sort(troubled);
        System.out.printf(
                "after there was room again the last refused client: median %.1f s, longest %.1f s%n",
                troubled.get(troubled.size() / 2).toMillis() / 1000.0,
                troubled.get(troubled.size() - 1).toMillis() / 1000.0);
        assertThat(troubled).allMatch(time -> time.compareTo(PROMISED) < 0);
    }

    /** A new file of the log of changes, which the database cannot be without: it ends when there is no room for it. */
    private void askForMore() throws SQLException {
        OwnerAccess owner = database();
        OwnerAccess superuser = new OwnerAccess(owner.url(), "postgres", owner.password());
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            for (int file = 0; file < 20; file++) {
                statement.execute("select pg_logical_emit_message(false, 'full', repeat('x', 10000000))");
                statement.execute("select pg_switch_wal()");
            }
        } catch (SQLException ended) {
            System.out.println("the database ended for want of room (SQL state " + ended.getSQLState() + ")");
        }
    }

    private OwnerAccess database() {
        return EmbeddedDatabase.running(home).orElseThrow();
    }
}
