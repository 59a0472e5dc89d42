package dev.stipple.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that no client may read: promises, pressure, and ways of speaking that hurt. One file a language, {@code
 * banned-phrases/en.txt}, one phrase a line.
 */
public final class BannedPhrases {

    private static final String ENGLISH = "en";
    private static final Map<String, Pattern> BY_LANGUAGE = new ConcurrentHashMap<>();

    private BannedPhrases() {}

    /** The banned English phrases that a text contains as whole words. */
    public static List<String> in(String text) {
        return in(text, ENGLISH);
    }

    /** The banned phrases of a language that a text contains as whole words. */
    public static List<String> in(String text, String language) {
        return BY_LANGUAGE
                .computeIfAbsent(language, BannedPhrases::any)
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static Pattern any(String language) {
        return Pattern.compile(phrases(language)
                .lines()
                .filter(phrase -> !phrase.isBlank())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")));
    }

    private static String phrases(String language) {
        String name = "banned-phrases/" + language + ".txt";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the file " + name + " is missing: every language has its own");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
