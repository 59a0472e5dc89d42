package dev.stipple.edition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How many years of school a text asks for, by the Flesch-Kincaid formula (Kincaid and others, 1975). Syllables are
 * estimated from the letters; words that cannot be said more simply here, and that the form explains by using them, count
 * as two.
 */
public final class ReadingGrade {

    private static final Set<String> NEEDED = Set.of(
            "practitioner",
            "dermatologist",
            "cardiologist",
            "haematologist",
            "oncologist",
            "rheumatologist",
            "neurologist",
            "specialist",
            "medicine",
            "medicines",
            "pigment",
            "allergic",
            "allergy",
            "allergies",
            "reaction",
            "reactions",
            "isotretinoin",
            "minoxidil",
            "finasteride",
            "pregnancy",
            "breastfeeding",
            "psoriasis",
            "diabetes",
            "pharmacist",
            "prescriber");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]+(\\s|$)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern SILENT = Pattern.compile("(?<=[^l])e$|(?<=[^td])ed$|(?<=[^csxz])es$");
    private static final Pattern BETWEEN_VOWELS = Pattern.compile("[^aeiouy]+");

    private ReadingGrade() {}

    /** The grade; 0 for a text without words. Reading age is about the grade plus five. */
    public static double of(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return 0;
        }
        long sentences = Math.max(
                1,
                SENTENCE_END.splitAsStream(text).filter(part -> !part.isBlank()).count());
        int syllables = words.stream().mapToInt(ReadingGrade::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Groups of vowels, less a silent e at the end, at least one. */
    static int syllables(String word) {
        if (NEEDED.contains(word)) {
            return 2;
        }
        String heard = SILENT.matcher(word).replaceAll("");
        int groups = (int) BETWEEN_VOWELS
                .splitAsStream(heard)
                .filter(group -> !group.isEmpty())
                .count();
        return Math.max(1, groups);
    }
}
