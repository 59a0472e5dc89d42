package dev.stipple.review;

import java.util.List;
import java.util.Optional;

/**
 * One consultation as it stands on paper, for practitioners.
 *
 * @param rules the edition that judged it
 * @param reach how to reach a client in despair; empty for all others
 * @param open flags that an answer left open
 * @param since what the client wrote after sending
 * @param decision what was decided, unless there is nothing or it is hidden
 * @param facts contributions, scales and plan, short
 */
record PrintSheet(
        String studio,
        String id,
        String reference,
        String name,
        String sent,
        String rules,
        String firstLook,
        boolean scored,
        boolean crisis,
        List<String> reach,
        Columns<Flagged> flags,
        Columns<Flagged> open,
        List<Part> parts,
        List<Told> since,
        Optional<Verdict> decision,
        List<Fact> facts,
        List<Photo> photos) {

    /** Two columns that are about as long as one another. */
    record Columns<T>(List<T> left, List<T> right) {
        boolean none() {
            return left.isEmpty();
        }
    }

    /** A flag in words; the first says how pressing it is. */
    record Flagged(String tag, String title, String says, String rule) {}

    /** The answers of one part of the form, and the names of those left blank. */
    record Part(String title, Columns<Said> answers, List<String> blank) {}

    /** A question with its answer. */
    record Said(String name, String words, boolean flagged) {}

    /** Words of the client after sending. */
    record Told(String at, String words) {}

    /**
     * A decision.
     *
     * @param until from when the studio looks again, or empty
     * @param untold the client does not have it yet, and it can still be taken back
     */
    record Verdict(String outcome, String by, String at, String reason, String message, String until, boolean untold) {}

    /** A short line with its name. */
    record Fact(String name, String words) {}

    /** A photo, and where its picture comes from. */
    record Photo(String name, String source) {}

    @Override
    public String toString() {
        return "PrintSheet[" + reference + "]";
    }
}
