package dev.stipple.questionnaire;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody wrote, as plain words: lower case, without accents, apostrophes left out, one list of words a sentence. */
final class Sentences {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´\u02BC]");
    /** Soft hyphens and other marks that nobody sees, pasted along with a text. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    /** A "no," that opens a sentence is an answer of its own: it takes back nothing of what comes after its comma. */
    private static final Pattern ENDS = Pattern.compile("[.!?;\\n\\r]+|(?<=(?:^|[.!?;\\n\\r])\\s{0,3}no\\s{0,2}),");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Sentences() {}

    static List<List<String>> of(String text) {
        String joined = UNSEEN.matcher(APOSTROPHES.matcher(text).replaceAll("")).replaceAll("");
        String plain = ACCENTS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return ENDS.splitAsStream(plain)
                .map(sentence -> Arrays.stream(BETWEEN.split(sentence))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
