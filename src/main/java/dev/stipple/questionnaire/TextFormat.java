package dev.stipple.questionnaire;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a text question accepts. */
public enum TextFormat {
    LINE,
    PARAGRAPH,
    EMAIL,
    PHONE;

    private static final Pattern EMAIL_SHAPE = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;.]+(\\.[^\\s@<>,;.]+)+");
    private static final Pattern PHONE_SHAPE = Pattern.compile("\\+?[0-9 ().-]+");
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final int SHORTEST_PHONE = 7;

    /**
     * What is wrong with a text that is not blank, naming the mend; empty when it will do.
     *
     * @param name what the question is called
     */
    Optional<String> problem(Slips slips, String name, String text, int max) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            return Optional.of(slips.of(Slip.TOO_LONG, name, length, max));
        }
        if (text.codePoints().anyMatch(TextFormat::isControl)) {
            return Optional.of(slips.of(Slip.CONTROL_CHARACTER, name));
        }
        return switch (this) {
            case EMAIL -> EMAIL_SHAPE.matcher(text).matches() ? Optional.empty() : Optional.of(slips.of(Slip.NO_EMAIL));
            case PHONE -> isPhone(text) ? Optional.empty() : Optional.of(slips.of(Slip.NO_PHONE));
            case LINE, PARAGRAPH -> Optional.empty();
        };
    }

    /** Control characters other than tab and line ends; PostgreSQL and HTML both refuse some of them. */
    public static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
    }

    /** The text without the invisible marks that turn the direction of what follows, by which one text could pose as another. */
    public static String withoutTurns(String text) {
        return TURNS.matcher(text).replaceAll("");
    }

    private static boolean isPhone(String text) {
        return PHONE_SHAPE.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= SHORTEST_PHONE;
    }
}
