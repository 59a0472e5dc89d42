package dev.stipple.record;

import java.util.Optional;

/**
 * Follows the links of one chain in their order. Each link that does not fit is named once: by its number, and by whatever it
 * is about.
 */
final class Sequence {

    private final Report report;
    private final String studio;
    private final String chain;
    private final Optional<Heads.Head> noted;
    private long number;
    private String stored;
    private String due;

    Sequence(Report report, Heads heads, String studio, String chain, String nothing) {
        this.report = report;
        this.studio = studio;
        this.chain = chain;
        this.noted = heads.of(studio, chain);
        this.stored = nothing;
        this.due = nothing;
    }

    /** Begins after links that went by age, with the last of them. */
    void begin(long number, String hash) {
        this.number = number;
        this.stored = hash;
        this.due = hash;
        differsFromNoted(number, hash);
    }

    /**
     * Takes the next link.
     *
     * @param due the hash that its content has by the key
     * @return whether it fits
     */
    boolean next(long number, String previous, String stored, String due, String about) {
        boolean gap = number != this.number + 1;
        if (gap) {
            report.trouble(studio + ": " + missing(this.number + 1, number - 1));
        }
        boolean whole = stored.equals(due);
        boolean follows = gap || previous.equals(this.stored) || previous.equals(this.due);
        if (!whole) {
            report.trouble(studio + ": " + chain + " link " + number + " was altered; it is of " + about);
        } else if (!follows) {
            report.trouble(
                    studio + ": " + chain + " link " + number + " does not follow the one before; it is of " + about);
        }
        differsFromNoted(number, stored);
        this.number = number;
        this.stored = stored;
        this.due = due;
        return whole && follows;
    }

    private void differsFromNoted(long number, String hash) {
        if (noted.filter(head -> head.number() == number && !head.hash().equals(hash))
                .isPresent()) {
            report.trouble(studio + ": " + chain + " link " + number + " is not the one that was noted earlier");
        }
    }

    private String missing(long first, long last) {
        return first == last
                ? chain + " link " + first + " is missing"
                : chain + " links " + first + " to " + last + " are missing";
    }

    /** Says where the chain ends. */
    void end() {
        noted.filter(head -> head.number() > number)
                .ifPresent(head -> report.trouble(studio + ": the " + chain + " chain ends at " + number + ", but link "
                        + head.number() + " was noted earlier"));
        if (number > 0) {
            report.say(Heads.line(studio, chain, new Heads.Head(number, stored)));
        }
    }
}
