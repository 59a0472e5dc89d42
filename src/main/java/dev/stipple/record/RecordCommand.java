package dev.stipple.record;

import dev.stipple.shared.database.ReadOnlyDatabase;
import dev.stipple.shared.sealing.ChainKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code verify [file]} and {@code rejudge}: whether everything is as it was stored, and whether it is judged the same today.
 * Beside a running program or without one; nothing is written.
 */
public final class RecordCommand {

    private static final String VERIFY = "verify";
    private static final String REJUDGE = "rejudge";
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
        return word.equals(VERIFY) || word.equals(REJUDGE);
    }

    /**
     * Runs the command.
     *
     * @return 0 when all is well, 1 when something was found, 2 when the input must be mended
     */
    public int run(Supplier<ReadOnlyDatabase> found) {
        if (words.size() > (words.get(0).equals(VERIFY) ? 2 : 1)) {
            err.println("Write: verify [file with what an earlier check said], or: rejudge");
            return WRONG_INPUT;
        }
        try {
            List<String> noted = words.size() > 1 ? Files.readAllLines(Path.of(words.get(1))) : List.of();
            if (words.size() > 1 && Heads.read(noted).isEmpty()) {
                err.println(
                        "The file holds no lines that begin with \"head\". Name one with what verify said earlier.");
                return WRONG_INPUT;
            }
            return run(found, noted);
        } catch (IOException unreadable) {
            err.println("The file cannot be read. Check its name and your rights.");
        } catch (SQLException broken) {
            // The state only: a message could quote a value.
            err.println("The database does not answer (SQL state " + broken.getSQLState()
                    + "). Check its address and that it runs.");
        } catch (IllegalStateException mend) {
            err.println(mend.getMessage());
        }
        return WRONG_INPUT;
    }

    private int run(Supplier<ReadOnlyDatabase> found, List<String> noted) throws SQLException {
        try (ReadOnlyDatabase database = found.get();
                Connection connection = database.connect()) {
            if (StoredRows.count(
                            connection,
                            "select count(*) from (select to_regclass('chain_link')) t where to_regclass is not null")
                    == 0) {
                err.println("This database is of an older Stipple. Start this one once, then run the command again.");
                return WRONG_INPUT;
            }
            long troubles = words.get(0).equals(VERIFY)
                    ? new Verify(connection, ChainKey.in(home), noted, out).everything()
                    : new Rejudge(connection, home, out).everything();
            return troubles == 0 ? OK : TROUBLE;
        }
    }
}
