package dev.stipple.studio;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which passwords a person may choose: long ones that are not among the first that somebody would guess. No rule about
 * capitals or figures, which only makes people write them down.
 */
final class PasswordRules {

    private static final String LENGTH = "Choose a password of " + Passwords.SHORTEST + " to " + Passwords.LONGEST
            + " characters. Several words are good";
    private static final String GUESSED = "Many people have a password like this one. Choose several words that do not "
            + "belong together, without your name, your email or the studio's name";

    /** What is left of a password without its easy parts must have as many different letters or figures. */
    private static final int FEWEST_LEFT = 5;

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_RUN = 4;
    private static final List<String> RUNS =
            List.of("abcdefghijklmnopqrstuvwxyz", "012345678901234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final List<String> COMMON = common();

    private PasswordRules() {}

    /**
     * What is wrong with a password; nothing when it may be chosen.
     *
     * @param about names and addresses that somebody would try first
     */
    static Optional<String> problem(String chosen, Collection<String> about) {
        if (chosen.length() < Passwords.SHORTEST || chosen.length() > Passwords.LONGEST) {
            return Optional.of(LENGTH);
        }
        String left = plain(chosen);
        for (String easy : easy(about)) {
            left = left.replace(easy, "");
        }
        boolean guessed = left.chars().distinct().count() < FEWEST_LEFT && !otherScript(chosen);
        return guessed ? Optional.of(GUESSED) : Optional.empty();
    }

    /** Longest first, so that no part of a word is left over from a shorter one. */
    private static List<String> easy(Collection<String> about) {
        return Stream.of(
                        about.stream().flatMap(PasswordRules::words),
                        COMMON.stream(),
                        RUNS.stream().flatMap(PasswordRules::runs))
                .flatMap(easy -> easy)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static Stream<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.split("[^\\p{L}\\p{N}]+", -1)));
        words.add(text);
        return words.stream().map(PasswordRules::plain).filter(word -> word.length() >= SHORTEST_WORD);
    }

    /** Every stretch of an alphabet or of a row of keys, there and back. */
    private static Stream<String> runs(String row) {
        return Stream.of(row, new StringBuilder(row).reverse().toString())
                .flatMap(way -> IntStream.rangeClosed(SHORTEST_RUN, way.length())
                        .boxed()
                        .flatMap(length -> IntStream.rangeClosed(0, way.length() - length)
                                .mapToObj(from -> way.substring(from, from + length))));
    }

    /** Written in letters of which our list knows no word: what is left of it says nothing. */
    private static boolean otherScript(String chosen) {
        return chosen.codePoints().distinct().filter(letter -> letter > 0x7F).count() >= FEWEST_LEFT;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static List<String> common() {
        InputStream file = Objects.requireNonNull(
                PasswordRules.class.getResourceAsStream("/passwords/common.txt"), "the list of common passwords");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
