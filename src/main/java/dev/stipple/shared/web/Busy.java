package dev.stipple.shared.web;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/** Tells a fault that passes by itself (no connection free, the database restarting) from one that needs somebody. */
final class Busy {

    /** Seconds. */
    static final String RETRY_AFTER = "10";

    private static final int DEEPEST = 16;

    /** Connection lost or refused; out of resources; shutting down or starting (PostgreSQL's classes of states). */
    private static final Set<String> PASSING = Set.of("08", "53", "57");

    /** Of the same class, and not passing: a statement that took too long will take too long again. */
    private static final String CANCELLED = "57014";

    /** What all of the pool's messages say when it could give no connection in time; they come without a state. */
    private static final String NONE_IN_TIME = "acquisition timeout";

    private Busy() {}

    static boolean is(Throwable fault) {
        return is(fault, 0);
    }

    /** A commit that was cut off names what cut it beside its causes, not among them. */
    private static boolean is(Throwable fault, int depth) {
        return passes(fault)
                || (depth < DEEPEST
                        && Stream.concat(Stream.ofNullable(fault.getCause()), Arrays.stream(fault.getSuppressed()))
                                .anyMatch(deeper -> is(deeper, depth + 1)));
    }

    private static boolean passes(Throwable cause) {
        if (cause instanceof SQLException failed) {
            String state = failed.getSQLState();
            if (state == null || state.length() < 2) {
                return String.valueOf(failed.getMessage())
                        .toLowerCase(Locale.ROOT)
                        .contains(NONE_IN_TIME);
            }
            return PASSING.contains(state.substring(0, 2)) && !state.equals(CANCELLED);
        }
        return cause instanceof RejectedExecutionException;
    }
}
