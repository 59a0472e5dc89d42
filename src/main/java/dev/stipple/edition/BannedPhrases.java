package dev.stipple.edition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that no client may read: promises, pressure, and ways of speaking that hurt. */
public final class BannedPhrases {

    private static final List<String> PHRASES = List.of(
            "guarantee",
            "guaranteed",
            "100%",
            "risk-free",
            "completely safe",
            "painless",
            "permanent solution",
            "perfect candidate",
            "ideal candidate",
            "approved",
            "eligible",
            "cure",
            "miracle",
            "life-changing",
            "not a tattoo",
            "limited time",
            "last chance",
            "act now",
            "best",
            "flawless",
            "bald spot",
            "suffer",
            "suffering",
            "abnormal",
            "normal skin",
            "victim",
            "good news");

    private BannedPhrases() {}

    /** The banned phrases that a text contains as whole words. */
    public static List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Stream<String> found = PHRASES.stream()
                .filter(phrase -> Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(phrase) + "(?![\\p{L}\\d])")
                        .matcher(lower)
                        .find());
        return found.toList();
    }
}
