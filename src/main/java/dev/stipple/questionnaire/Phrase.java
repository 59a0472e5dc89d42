package dev.stipple.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that must stand next to each other in one sentence. As written in an edition: {@code a|b} is either word, a word
 * that ends in {@code *} any word that begins so, and {@code _} up to two words of any kind.
 */
public final class Phrase {

    private static final int LONGEST_GAP = 2;
    private static final Piece GAP = Piece.of(List.of());

    private final String written;
    private final List<Piece> pieces;

    /** One place of the phrase: any of some words or beginnings; a gap when there are none. */
    private record Piece(List<String> words, Set<String> whole, List<String> beginnings) {
        static Piece of(List<String> words) {
            return new Piece(
                    words,
                    words.stream().filter(word -> !word.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
                    words.stream()
                            .filter(word -> word.endsWith("*"))
                            .map(word -> word.substring(0, word.length() - 1))
                            .toList());
        }

        boolean isGap() {
            return words.isEmpty();
        }

        boolean matches(String word) {
            if (whole.contains(word)) {
                return true;
            }
            for (String beginning : beginnings) {
                if (word.startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }
    }

    private Phrase(String written, List<Piece> pieces) {
        this.written = written;
        this.pieces = pieces;
    }

    /**
     * Reads a phrase as an edition writes it.
     *
     * @throws IllegalArgumentException when it is empty, or begins or ends with a gap
     */
    public static Phrase of(String written) {
        List<Piece> pieces = Arrays.stream(written.strip().split("\\s+"))
                .map(piece -> piece.equals("_") ? GAP : Piece.of(List.of(piece.split("\\|"))))
                .toList();
        if (written.isBlank()
                || pieces.get(0).isGap()
                || pieces.get(pieces.size() - 1).isGap()) {
            throw new IllegalArgumentException(
                    "a phrase begins and ends with a word, and has one on each side of a bar");
        }
        return new Phrase(written, pieces);
    }

    /** The words, or beginnings, that the phrase can start with. */
    List<String> starts() {
        return pieces.get(0).words();
    }

    /** Where the phrase ends (the index after its last word) when it begins at a word of a sentence. */
    OptionalInt endAt(List<String> sentence, int start) {
        return end(sentence, start, 0);
    }

    private OptionalInt end(List<String> sentence, int at, int piece) {
        if (piece == pieces.size()) {
            return OptionalInt.of(at);
        }
        if (pieces.get(piece).isGap()) {
            return endAfterGap(sentence, at, piece);
        }
        boolean fits = at < sentence.size() && pieces.get(piece).matches(sentence.get(at));
        return fits ? end(sentence, at + 1, piece + 1) : OptionalInt.empty();
    }

    private OptionalInt endAfterGap(List<String> sentence, int at, int piece) {
        for (int skipped = 0; skipped <= LONGEST_GAP; skipped++) {
            OptionalInt end = end(sentence, at + skipped, piece + 1);
            if (end.isPresent()) {
                return end;
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public String toString() {
        return written;
    }
}
