package dev.stipple.record;

import dev.stipple.edition.Edition;
import dev.stipple.edition.EditionCheck;
import dev.stipple.edition.EditionException;
import dev.stipple.edition.EditionReader;
import dev.stipple.shared.database.ReadOnlyDatabase;
import dev.stipple.shared.sealing.ChainKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code verify [file]}, {@code rejudge} and {@code replay folder [studio]}: whether everything is as it was stored, whether it
 * is judged the same today, and how a draft would judge it. Beside a running program or without one; nothing is written.
 */
public final class RecordCommand {

    private static final String VERIFY = "verify";
    private static final String REJUDGE = "rejudge";
    private static final String REPLAY = "replay";
    private static final int OK = 0;
    private static final int TROUBLE = 1;
    private static final int WRONG_INPUT = 2;

    private final List<String> words;
    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * A command.
     *
     * @param words the command and what follows it
     * @param home the folder with the key file
     */
    public RecordCommand(List<String> words, Path home, PrintStream out, PrintStream err) {
        this.words = List.copyOf(words);
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /** Whether a word is one of these commands. */
    public static boolean knows(String word) {
        return List.of(VERIFY, REJUDGE, REPLAY).contains(word);
    }

    /** What is left to do once the input is known to be right; gives the number of what was found. */
    private interface Task {
        long found(Connection connection) throws SQLException;
    }

    /**
     * Runs the command.
     *
     * @return 0 when all is well, 1 when something was found, 2 when the input must be mended
     */
    public int run(Supplier<ReadOnlyDatabase> found) {
        if (!isComplete()) {
            err.println("Write: verify [file with what an earlier check said], or: rejudge, or:"
                    + " replay folder-of-a-draft [studio]");
            return WRONG_INPUT;
        }
        try {
            Task task = task();
            return run(found, task);
        } catch (IOException unreadable) {
            err.println("The file cannot be read. Check its name and your rights.");
        } catch (SQLException broken) {
            // The state only: a message could quote a value.
            err.println("The database does not answer (SQL state " + broken.getSQLState()
                    + "). Check its address and that it runs.");
        } catch (IllegalStateException | EditionException mend) {
            err.println(mend.getMessage());
        }
        return WRONG_INPUT;
    }

    private boolean isComplete() {
        return switch (words.get(0)) {
            case VERIFY -> words.size() <= 2;
            case REPLAY -> words.size() == 2 || words.size() == 3;
            default -> words.size() == 1;
        };
    }

    /** Reads the input, before any database is looked for. */
    private Task task() throws IOException {
        if (words.get(0).equals(VERIFY)) {
            List<String> noted = noted();
            return connection -> new Verify(connection, ChainKey.in(home), noted, out).everything();
        }
        if (words.get(0).equals(REPLAY)) {
            Edition draft = draft(Path.of(words.get(1)));
            Optional<String> studio = words.stream().skip(2).findFirst();
            return connection -> new Replay(connection, home, draft, out).everything(studio);
        }
        return connection -> new Rejudge(connection, home, out).everything();
    }

    private List<String> noted() throws IOException {
        List<String> noted = words.size() > 1 ? Files.readAllLines(Path.of(words.get(1))) : List.of();
        if (words.size() > 1 && Heads.read(noted).isEmpty()) {
            throw new IllegalStateException(
                    "The file holds no lines that begin with \"head\". Name one with what verify said earlier.");
        }
        return noted;
    }

    private static Edition draft(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("There is no folder " + folder + ". Name the one with the draft's files.");
        }
        return EditionCheck.passed(EditionReader.folder(folder));
    }

    private int run(Supplier<ReadOnlyDatabase> found, Task task) throws SQLException {
        try (ReadOnlyDatabase database = found.get();
                Connection connection = database.connect()) {
            if (StoredRows.count(
                            connection,
                            "select count(*) from (select to_regclass('chain_link')) t where to_regclass is not null")
                    == 0) {
                err.println("This database is of an older Stipple. Start this one once, then run the command again.");
                return WRONG_INPUT;
            }
            return task.found(connection) == 0 ? OK : TROUBLE;
        }
    }
}
