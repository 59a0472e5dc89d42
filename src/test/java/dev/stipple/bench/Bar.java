package dev.stipple.bench;

/** What was promised of a figure, and what it came to. */
record Bar(String what, String bar, String figure, boolean met) {

    static final String HEAD = "| what | bar | measured | |\n|---|---|---|---|";

    /** As a line of the table. */
    String line() {
        return String.join(" | ", "| " + what, bar, figure, (met ? "met" : "**missed**") + " |");
    }

    /** A share of a rate that has to be reached. */
    static Bar share(String what, double ours, double theirs, int percent) {
        double share = 100 * ours / theirs;
        return new Bar(what, "at least " + percent + " %", Math.round(share) + " %", share >= percent);
    }

    /** Milliseconds that must not be passed. */
    static Bar within(String what, double milliseconds, double most) {
        return new Bar(what, "at most " + shown(most), shown(milliseconds), milliseconds <= most);
    }

    private static String shown(double milliseconds) {
        return milliseconds < 1000
                ? Math.round(milliseconds * 10) / 10.0 + " ms"
                : Math.round(milliseconds / 100) / 10.0 + " s";
    }
}
