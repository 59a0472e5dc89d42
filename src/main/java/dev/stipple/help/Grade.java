package dev.stipple.help;

/**
 * How well a claim holds up, in a few plain words.
 *
 * @param means what the words stand for, said once on the page
 */
public record Grade(String id, Words name, Words means) {

    private static final Words NOTHING = new Words("", "");

    /** For a claim whose grade could not be read; such a claim is never shown. */
    static final Grade UNREAD = new Grade("", NOTHING, NOTHING);

    /** Whether it says that something is known, which nobody may say without a source. */
    boolean needsSource() {
        return id.equals("well") || id.equals("against");
    }
}
