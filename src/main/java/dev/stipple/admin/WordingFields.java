package dev.stipple.admin;

import dev.stipple.edition.BannedPhrases;
import dev.stipple.edition.ReadingGrade;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.Wordings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The studio's own sentences as typed: one field for each outcome and language, like {@code wait-es}. */
final class WordingFields {

    /** Reading age is about the grade plus five. */
    private static final int AGE_OF_GRADE = 5;

    private static final int YOUNGEST = 6;
    private static final int HARD_FROM = 12;

    private WordingFields() {}

    static String field(String outcome, Locale language) {
        return outcome + "-" + language.getLanguage();
    }

    static TypedForm showing(List<Wordings.Own> sentences) {
        Map<String, String> values = new HashMap<>();
        sentences.forEach(own -> values.put(own.outcome() + "-" + own.language(), own.sentence()));
        return TypedForm.showing(values);
    }

    static Problems problems(TypedForm form) {
        Problems.Found found = new Problems.Found();
        for (Wordings.Own own : read(form)) {
            String field = own.outcome() + "-" + own.language();
            int length = own.sentence().codePointCount(0, own.sentence().length());
            found.unless(
                    length <= Wordings.LONGEST,
                    field,
                    "Shorten the sentence to " + Wordings.LONGEST + " characters; it is all still here");
            BannedPhrases.in(own.sentence(), own.language())
                    .forEach(phrase -> found.unless(
                            false,
                            field,
                            "It says “" + phrase + "”, which clients should never read. Say it another way"));
        }
        return found.all();
    }

    /** The sentences that are not empty. */
    static List<Wordings.Own> read(TypedForm form) {
        List<Wordings.Own> sentences = new ArrayList<>();
        for (String outcome : Wordings.OUTCOMES) {
            for (Locale language : Language.known()) {
                String sentence = form.at(field(outcome, language));
                if (!sentence.isEmpty()) {
                    sentences.add(new Wordings.Own(outcome, language.getLanguage(), sentence));
                }
            }
        }
        return sentences;
    }

    /** What a sentence asks of a reader. The formula knows English only. */
    static String age(String sentence, Locale language) {
        if (sentence.isEmpty() || !language.equals(Locale.ENGLISH)) {
            return "";
        }
        long age = Math.max(YOUNGEST, Math.round(ReadingGrade.of(sentence)) + AGE_OF_GRADE);
        return "Reads like age " + age
                + (age >= HARD_FROM ? ". Shorter words and sentences would reach more people" : "");
    }
}
