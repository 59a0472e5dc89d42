package dev.stipple.edition;

import dev.stipple.questionnaire.Slip;
import dev.stipple.questionnaire.Slips;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One language in which an edition speaks to clients.
 *
 * @param language British English for the one that the edition is written in
 * @param texts the words of another language by key (see {@link TranslatedTexts}), each with its place; none for English
 */
record Spoken(Locale language, Tree.Mapping texts) {

    /** Name of the part of a document that holds the further languages by tag. */
    static final String KEY = "languages";

    static final Spoken ENGLISH = new Spoken(Locale.UK, new Tree.Mapping(new Place("index.yaml", 1), Map.of()));

    /** How the keys of the program's own phrases begin. */
    static final String PHRASE = "phrase.";

    /** The further languages that a document carries; none for one of a time before there were any. */
    static List<Spoken> all(Tree document) {
        return document instanceof Tree.Mapping whole && whole.parts().get(KEY) instanceof Tree.Mapping languages
                ? languages.parts().entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof Tree.Mapping)
                        .map(entry ->
                                new Spoken(Locale.forLanguageTag(entry.getKey()), (Tree.Mapping) entry.getValue()))
                        .toList()
                : List.of();
    }

    /** The English of the program's own words by their keys: what a language must say beside the document's texts. */
    static Map<String, String> phrases() {
        Map<String, String> phrases = new LinkedHashMap<>();
        Arrays.stream(Slip.values()).forEach(slip -> phrases.put(key(slip), slip.english()));
        Arrays.stream(Composed.values()).forEach(composed -> phrases.put(key(composed), composed.english()));
        return phrases;
    }

    String tag() {
        return language.getLanguage();
    }

    /** The document with its words for clients in this language. A text that is not translated stays as written. */
    Tree of(Tree document) {
        return TranslatedTexts.replaced(document, (key, written) -> text(key).orElse(written));
    }

    Slips slips() {
        Map<Slip, String> patterns = new EnumMap<>(Slip.class);
        for (Slip slip : Slip.values()) {
            patterns.put(slip, text(key(slip)).orElse(slip.english()));
        }
        return new Slips(language, patterns);
    }

    String of(Composed composed, Object... about) {
        return String.format(language, text(key(composed)).orElse(composed.english()), about);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(texts.parts().get(key))
                .filter(written ->
                        written instanceof Tree.Scalar scalar && !scalar.text().isBlank())
                .map(Fields::text);
    }

    private static String key(Enum<?> word) {
        return PHRASE + AssessmentWriter.spelt(word);
    }
}
