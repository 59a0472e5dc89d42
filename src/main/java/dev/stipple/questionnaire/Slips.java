package dev.stipple.questionnaire;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * How slips are told in one language.
 *
 * @param language whose numbers and month names are used
 * @param patterns the words by slip; what is missing is told in English
 */
public record Slips(Locale language, Map<Slip, String> patterns) {

    public static final Slips ENGLISH = new Slips(Locale.UK, Map.of());

    public Slips {
        patterns = Map.copyOf(patterns);
    }

    /** The words of a slip; numbers are written as the language writes them. */
    String of(Slip slip, Object... about) {
        Object[] written = Arrays.stream(about)
                .map(one -> one instanceof Integer number
                        ? NumberFormat.getIntegerInstance(language).format(number)
                        : one)
                .toArray();
        return String.format(language, patterns.getOrDefault(slip, slip.english()), written);
    }
}
