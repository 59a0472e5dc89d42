package dev.stipple.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last links of chains as they were noted at an earlier check and kept outside of the database: the one witness against
 * somebody who cuts a chain off at its end, or who has the key.
 */
final class Heads {

    private static final String WORD = "head";
    private static final int WORDS = 5;

    private final Map<String, Head> noted = new HashMap<>();

    /** The number and the hash of a link. */
    record Head(long number, String hash) {}

    /** Reads what an earlier check said; other lines are passed over. */
    static Heads read(List<String> lines) {
        Heads heads = new Heads();
        for (String line : lines) {
            List<String> words = List.of(line.strip().split(" +", -1));
            if (words.size() == WORDS
                    && words.get(0).equals(WORD)
                    && words.get(3).matches("[0-9]{1,18}")) {
                heads.noted.put(
                        words.get(1) + " " + words.get(2), new Head(Long.parseLong(words.get(3)), words.get(4)));
            }
        }
        return heads;
    }

    boolean isEmpty() {
        return noted.isEmpty();
    }

    Optional<Head> of(String studio, String chain) {
        return Optional.ofNullable(noted.get(studio + " " + chain));
    }

    /** A line that {@link #read} understands. */
    static String line(String studio, String chain, Head head) {
        return String.join(" ", WORD, studio, chain, Long.toString(head.number()), head.hash());
    }
}
