package dev.stipple.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a studio keeps what.
 *
 * @param formMonths a form that led to no treatment, after the client and the studio last heard from one another
 * @param photoMonths its photos
 * @param treatedYears the form of a treated client, after the last treatment
 * @param treatedReason why that long: the insurer, the law
 * @param logYears lines of the access log
 */
public record Periods(int formMonths, int photoMonths, int treatedYears, String treatedReason, int logYears) {

    public static final int MOST_FORM_MONTHS = 24;
    public static final int MOST_TREATED_YEARS = 30;
    public static final int MOST_LOG_YEARS = 10;
    public static final int LONGEST_REASON = 300;

    /** What holds until the owner settles otherwise (security.md 4.3). */
    static final Periods DEFAULT = new Periods(6, 6, 7, "Claims after a treatment; check with your insurer", 6);

    /** What is due at a moment: whatever was last heard of before these. */
    Bounds at(Instant now, ZoneId zone) {
        return new Bounds(
                now,
                now.atZone(zone).minusMonths(formMonths).toInstant(),
                now.atZone(zone).minusMonths(photoMonths).toInstant(),
                now.atZone(zone).toLocalDate().minusYears(treatedYears),
                now.atZone(zone).minusYears(logYears).toInstant());
    }

    /**
     * The ends of the periods, counted back from a moment.
     *
     * @param form forms without treatment that were last heard of before it are due
     * @param photo so are their photos
     * @param treated forms of clients who were last treated before it are due
     * @param log lines of the access log of before it are due
     */
    public record Bounds(Instant now, Instant form, Instant photo, LocalDate treated, Instant log) {}
}
