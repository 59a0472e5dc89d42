package dev.stipple.edition;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
            "good news",
            "bald",
            "candidate",
            "problem area",
            "flaw",
            "fix you",
            "journey",
            "transform");

    private static final Pattern ANY = Pattern.compile(PHRASES.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")));

    private BannedPhrases() {}

    /** The banned phrases that a text contains as whole words. */
    public static List<String> in(String text) {
        return ANY.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
