package dev.stipple.admin;

/** What is said of a page that was not kept, or was. */
final class Notices {

    static final String STALE = "This page was open a long time. What you typed is below. Save it again.";
    static final String MEANWHILE =
            "A colleague changed the settings while this page was open. What you typed is below; nothing of it has been kept.";
    static final String KEPT = "Kept.";

    private Notices() {}

    /** For a page that a change has just led back to. */
    static String after(boolean kept) {
        return kept ? KEPT : "";
    }
}
