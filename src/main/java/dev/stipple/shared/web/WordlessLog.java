package dev.stipple.shared.web;

import io.quarkus.logging.LoggingFilter;
import java.sql.SQLException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Takes the message out of every exception that is logged, whoever logs it: it could hold an answer, an address or a link. The
 * type, the database's code and the place stay, which is what a fault is found by.
 */
@LoggingFilter(name = "wordless")
public final class WordlessLog implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
        Throwable thrown = line.getThrown();
        if (thrown != null && !(thrown instanceof Wordless)) {
            line.setThrown(Wordless.of(thrown, 0));
        }
        return true;
    }

    /** What is left of an exception. */
    private static final class Wordless extends Throwable {

        private static final long serialVersionUID = 1;
        private static final int DEEPEST = 16;

        private Wordless(Throwable fault, int depth) {
            super(name(fault), fault.getCause() == null || depth == DEEPEST ? null : of(fault.getCause(), depth + 1));
            setStackTrace(fault.getStackTrace());
        }

        static Wordless of(Throwable fault, int depth) {
            return new Wordless(fault, depth);
        }

        private static String name(Throwable fault) {
            return fault.getClass().getName()
                    + (fault instanceof SQLException failed ? " (" + failed.getSQLState() + ")" : "");
        }
    }
}
