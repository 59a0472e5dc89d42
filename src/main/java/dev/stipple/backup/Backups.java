package dev.stipple.backup;

import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.shared.sealing.KeyFile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** The backup of each night and the test of each week, made by whichever node comes first. */
@ApplicationScoped
public class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class);
    private static final Duration LONGEST = Duration.ofDays(90);

    private final StippleConfig config;
    private final Config settings;
    private final BackupRuns runs;
    private final Clock clock;
    private final KeyFile key;
    private final KeyFile master;
    private final BackupFolder folder;

    Backups(StippleConfig config, Config settings, BackupRuns runs, Clock clock) {
        this.config = config;
        this.settings = settings;
        this.runs = runs;
        this.clock = clock;
        this.key = KeyFile.backup(config.home());
        this.master = KeyFile.master(config.home());
        this.folder = new BackupFolder(folder(config.home(), config.backup().folder()));
    }

    static Path folder(Path home, Optional<Path> configured) {
        return configured.orElseGet(() -> home.resolve("backup"));
    }

    /** A bound that is passed over silently would keep what somebody had deleted. */
    void check(@Observes StartupEvent start) {
        Duration data = config.backup().keepFor();
        Duration keys = config.backup().keepKeysFor();
        if (data.compareTo(LONGEST) > 0 || keys.compareTo(data) > 0 || keys.isNegative()) {
            throw new IllegalStateException("stipple.backup.keep-for must be at most 90 days (P90D), and"
                    + " stipple.backup.keep-keys-for at most as long as that");
        }
    }

    /** Whether this install makes its own backups each night. */
    public boolean nightly() {
        return config.backup().nightly().orElse(false);
    }

    /** When the last backup that is whole was begun; to be asked by whoever raises an alarm about its age. */
    public Optional<Instant> lastGood() {
        return runs.last(BackupRuns.Kind.COPY, true);
    }

    /** When a backup was last restored to see whether it can be. */
    public Optional<Instant> lastTested() {
        return runs.last(BackupRuns.Kind.TEST, true);
    }

    @Scheduled(
            every = "10m",
            delayed = "2m",
            identity = "backup",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (nightly()) {
            makeWhatIsDue();
        }
    }

    /** Makes what is due. Another node that is at it, or was just before, leaves nothing to do. */
    void makeWhatIsDue() {
        OwnerAccess access = OwnerAccess.from(settings).orElseThrow();
        try {
            Optional<Turn> mine = Turn.take(access);
            if (mine.isPresent()) {
                makeWhatIsDue(mine.get());
            }
        } catch (SQLException | IOException unreachable) {
            LOG.errorf("backups cannot be made: %s", told(unreachable));
        }
    }

    private void makeWhatIsDue(Turn mine) throws SQLException, IOException {
        try (Turn turn = mine) {
            // Asked only now: who had the turn before may just have made it.
            if (copyIsDue()) {
                recorded(BackupRuns.Kind.COPY, id -> copy(turn, id));
            }
            if (testIsDue()) {
                recorded(BackupRuns.Kind.TEST, id -> test(turn, id));
            }
            prune();
        }
    }

    private boolean copyIsDue() {
        return Due.copy(
                clock.instant(),
                ZoneId.systemDefault(),
                config.backup().hour(),
                lastGood(),
                runs.last(BackupRuns.Kind.COPY, false));
    }

    private boolean testIsDue() throws IOException {
        return folder.newest(Part.DATA).isPresent()
                && Due.test(clock.instant(), lastTested(), runs.last(BackupRuns.Kind.TEST, false));
    }

    private void copy(Turn turn, UUID id) throws SQLException, IOException {
        Backup.Taken taken = new Backup(folder, key, LOG::info).take(turn, clock.instant());
        runs.good(id, taken.rows(), taken.bytes());
    }

    private void test(Turn turn, UUID id) throws SQLException, IOException {
        DumpFile data = new DumpFile(newest(Part.DATA), Part.DATA, key);
        DumpFile keys = new DumpFile(newest(Part.KEYS), Part.KEYS, key);
        SelfTest.Seen seen = new SelfTest(master, LOG::debug).run(turn.connection(), data, keys);
        runs.good(id, seen.rows(), 0);
        LOG.infof("the newest backup restores: %d rows, %d of them opened", seen.rows(), seen.opened());
    }

    private Path newest(Part part) throws IOException {
        return folder.newest(part)
                .map(BackupFolder.Kept::file)
                .orElseThrow(() -> new BackupException("There is no " + part.word() + " file to test."));
    }

    private void prune() throws IOException {
        folder.prune(Part.DATA, clock.instant(), config.backup().keepFor());
        folder.prune(Part.KEYS, clock.instant(), config.backup().keepKeysFor());
    }

    private interface Work {
        void run(UUID id) throws SQLException, IOException;
    }

    private void recorded(BackupRuns.Kind kind, Work work) {
        UUID id = runs.begin(kind);
        try {
            work.run(id);
        } catch (SQLException | IOException | RuntimeException failed) {
            runs.bad(id, failed);
            LOG.errorf("backup, %s: failed; tried again in an hour. %s", kind, told(failed));
        }
    }

    /** What a database says of an error can hold a row's values; of those the state only. */
    private static String told(Exception failed) {
        if (failed instanceof SQLException database) {
            return "SQL state " + database.getSQLState();
        }
        return failed instanceof BackupException || failed instanceof IOException
                ? failed.toString()
                : failed.getClass().getName();
    }
}
