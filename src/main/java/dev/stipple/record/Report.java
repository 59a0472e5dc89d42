package dev.stipple.record;

import java.io.PrintStream;
import java.util.Locale;

/** What a command says while it runs: how far it is, and each trouble by ids and references alone. */
final class Report {

    private static final long EACH = 10_000;

    private final PrintStream out;
    private long troubles;

    Report(PrintStream out) {
        this.out = out;
    }

    void say(String words) {
        out.println(words);
    }

    void trouble(String words) {
        troubles++;
        out.println("TROUBLE " + words);
    }

    long troubles() {
        return troubles;
    }

    /** Counts something out loud: every ten thousand, and the last. */
    final class Count {
        private final String what;
        private final long all;
        private long done;

        Count(String what, long all) {
            this.what = what;
            this.all = all;
            if (all == 0) {
                say(what + ": none");
            }
        }

        void one() {
            done++;
            if (done % EACH == 0 || done == all) {
                say(String.format(Locale.ROOT, "%s: %,d of %,d", what, done, all));
            }
        }
    }

    Count counting(String what, long all) {
        return new Count(what, all);
    }
}
