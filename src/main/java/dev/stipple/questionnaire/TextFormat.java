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
    private static final int SHORTEST_PHONE = 7;

    /** What is wrong with a text that is not blank, naming the mend; empty when it will do. */
    Optional<String> problem(String text, int max) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            return Optional.of(
                    "What you wrote has %,d characters and there is room for %,d. Shorten it a little; it is all still here"
                            .formatted(length, max));
        }
        if (text.codePoints().anyMatch(TextFormat::isControl)) {
            return Optional.of(
                    "Your text has an invisible control character that cannot be stored. It is taken out below: check it and continue");
        }
        return switch (this) {
            case EMAIL ->
                EMAIL_SHAPE.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.of("Enter an email address in the right format, like name@example.com");
            case PHONE ->
                isPhone(text)
                        ? Optional.empty()
                        : Optional.of("Enter a phone number, like 07700 900 982 or +44 808 157 0192");
            case LINE, PARAGRAPH -> Optional.empty();
        };
    }

    /** Control characters other than tab and line ends; PostgreSQL and HTML both refuse some of them. */
    public static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
    }

    private static boolean isPhone(String text) {
        return PHONE_SHAPE.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= SHORTEST_PHONE;
    }
}
