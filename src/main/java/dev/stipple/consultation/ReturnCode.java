package dev.stipple.consultation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code by which a client comes back: ten characters, shown as two groups of five. Letters and figures that look alike
 * are not among them, so a slip of the eye is read as what it must be, or named.
 */
record ReturnCode(String value) {

    private static final int LENGTH = 10;
    private static final int GROUP = 5;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}\\p{Z}\\p{Cf}._·]+");
    private static final Pattern LINK = Pattern.compile("(?s).*?((?:/c/[a-z0-9-]+)?/r/[A-Za-z0-9_-]{20,64})\\s*");
    private static final Pattern SHAPE = Pattern.compile("[2-9A-HJ-NP-Z]{10}");

    /** What came of reading a code that somebody typed. */
    enum Slip {
        NONE,
        BLANK,
        ZERO_OR_O,
        SHAPE
    }

    /** Case and separators do not count; one and I can only be an L. */
    static ReturnCode typed(String text) {
        return new ReturnCode(SEPARATORS
                .matcher(text)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('1', 'L')
                .replace('I', 'L')
                .replace('|', 'L'));
    }

    /** The path of a link that was pasted where the code belongs: to a saved form, or to a result. */
    static Optional<String> pastedLink(String text) {
        Matcher link = LINK.matcher(text);
        return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
    }

    Slip slip() {
        if (value.isEmpty()) {
            return Slip.BLANK;
        }
        if (value.length() == LENGTH && (value.contains("0") || value.contains("O"))) {
            return Slip.ZERO_OR_O;
        }
        return SHAPE.matcher(value).matches() ? Slip.NONE : Slip.SHAPE;
    }

    /** In two groups, as people write it down. */
    String shown() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP);
    }

    @Override
    public String toString() {
        return "ReturnCode";
    }
}
