package dev.stipple.numbers;

import java.util.Locale;

/** How numbers are written. */
final class Shown {

    /** Fewer people than this could be known by what they share. */
    static final long SMALLEST_CELL = 5;

    static final String FEW = "fewer than " + SMALLEST_CELL;

    private Shown() {}

    /** Like "12 of 40, 30%"; of nothing there is no share. */
    static String share(long part, long whole) {
        return whole == 0 ? "none yet" : part + " of " + whole + ", " + percent(part, whole);
    }

    /** Like "30%". */
    static String percent(long part, long whole) {
        return whole == 0 ? "" : Math.round(100.0 * part / whole) + "%";
    }

    /** A number of people who share something about their bodies: exact from five on, and when there is nobody. */
    static String people(long n) {
        return hidden(n) ? FEW : String.valueOf(n);
    }

    static boolean hidden(long n) {
        return n > 0 && n < SMALLEST_CELL;
    }

    /** Like "0.62". */
    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
