package dev.stipple.questionnaire;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds the codes that the word lists of a fact name in a text; see {@link Questionnaire#named}. */
@FunctionalInterface
public interface WordSearch {

    Set<String> named(String fact, String text);

    /**
     * The same search, each text read once. For judging one client many times over while only other answers change; it
     * holds what they wrote, so it must not outlive that.
     */
    default WordSearch readingOnce() {
        Map<String, Map<String, Set<String>>> read = new HashMap<>();
        return (fact, text) -> read.computeIfAbsent(fact, any -> new HashMap<>())
                .computeIfAbsent(text, any -> Set.copyOf(named(fact, text)));
    }
}
