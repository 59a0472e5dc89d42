package dev.stipple.backup;

import dev.stipple.shared.database.DatabaseStartException;
import dev.stipple.shared.database.EmbeddedDatabase;
import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.shared.sealing.KeyFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** {@code backup}, {@code restore}, {@code recovery-sheet} and {@code rotate-master}, on the database that the program is configured for. */
public final class Commands {

    /** The first words that are commands of this package. */
    public static final List<String> NAMES = List.of("backup", "restore", "recovery-sheet", "rotate-master");

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int WRONG_INPUT = 2;

    private final Path home;
    private final Path folder;
    private final Optional<OwnerAccess> configured;
    private final Instant now;
    private final PrintStream out;
    private final PrintStream err;

    public Commands(Config config, Instant now, PrintStream out, PrintStream err) {
        this.home =
                Path.of(config.getOptionalValue("stipple.home", String.class).orElse("data"));
        this.folder = Backups.folder(
                home,
                config.getOptionalValue("stipple.backup.folder", String.class).map(Path::of));
        this.configured = OwnerAccess.from(config);
        this.now = now;
        this.out = out;
        this.err = err;
    }

    /** Runs a command; returns 0, 1 when it failed, 2 when the words must be mended. */
    public int run(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        try {
            return switch (words.get(0)) {
                case "backup" -> backup(rest);
                case "restore" -> restore(rest);
                case "rotate-master" -> RotateMaster.run(home, rest, out, err);
                default -> RecoverySheet.print(home, rest, now, out, err);
            };
        } catch (BackupException | DatabaseStartException | IllegalStateException | UncheckedIOException refused) {
            err.println(refused.getMessage());
        } catch (SQLException database) {
            err.println("The database refused (SQL state " + database.getSQLState()
                    + "). Check its address, user and password. Nothing was changed.");
        } catch (IOException file) {
            err.println("A file or folder cannot be read or written: " + file);
        }
        return FAILED;
    }

    private int backup(List<String> words) throws SQLException, IOException {
        if (words.size() > 1) {
            err.println("Name one folder or none: backup [folder]");
            return WRONG_INPUT;
        }
        Path target = words.isEmpty() ? folder : Path.of(words.get(0));
        // Also while the program runs: it reads one state of the tables and keeps nobody from writing.
        Optional<OwnerAccess> running = configured.or(() -> EmbeddedDatabase.running(home));
        if (running.isPresent()) {
            backup(running.get(), target);
            return OK;
        }
        out.println("Starting the embedded database in " + home);
        try (EmbeddedDatabase embedded = EmbeddedDatabase.start(home)) {
            backup(embedded.owner(), target);
        }
        return OK;
    }

    private void backup(OwnerAccess access, Path target) throws SQLException, IOException {
        try (Turn turn = Turn.take(access)
                .orElseThrow(() -> new BackupException("Another backup is being made. Try again when it is done."))) {
            Backup.Taken taken =
                    new Backup(new BackupFolder(target), KeyFile.backup(home), out::println).take(turn, now);
            out.printf("%d rows, %d bytes in%n  %s%n  %s%n", taken.rows(), taken.bytes(), taken.data(), taken.keys());
            out.println("Copy both to another machine, never together with the folder " + home.resolve("keys"));
        }
    }

    private int restore(List<String> words) throws SQLException, IOException {
        RestoreRequest request = RestoreRequest.read(words);
        if (request == null) {
            err.println("restore <file.data> [--keys <file.keys>] [" + RestoreRequest.REPLACE + "]");
            return WRONG_INPUT;
        }
        @Nullable OwnerAccess access = configured.orElse(null);
        if (access != null) {
            new RestoreCommand(home, out::println).run(access, request);
            return OK;
        }
        out.println("Starting the embedded database in " + home);
        try (EmbeddedDatabase embedded = EmbeddedDatabase.start(home)) {
            new RestoreCommand(home, out::println).run(embedded.owner(), request);
        }
        return OK;
    }
}
