package dev.stipple.help;

import dev.stipple.edition.BannedPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses what our own words must not do: promise, press, frighten by form, go on too long, or give a figure of nowhere. */
final class AboutSmpCheck {

    private static final int MOST_SENTENCES = 3;
    private static final int MOST_WORDS = 20;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    /** Weighs heavier on readers than the same share "out of 100". */
    private static final Pattern ONE_IN_SO_MANY = Pattern.compile(
            "(?iU)\\b(1|one) (in|out of)( every)? (\\d|a hundred|two|three|four|five|six|eight|ten|twenty)"
                    + "|\\b(1|uno|una) de cada\\b|%");

    private AboutSmpCheck() {}

    static List<String> of(AboutSmp about) {
        List<String> defects = new ArrayList<>();
        about.own().forEach(words -> {
            wording(words.english(), "en", defects);
            wording(words.spanish(), "es", defects);
        });
        about.claims().forEach(claim -> claim(claim, defects));
        return defects;
    }

    private static void wording(String text, String language, List<String> defects) {
        BannedPhrases.in(text, language)
                .forEach(phrase ->
                        defects.add("“" + text + "” has the banned phrase \"" + phrase + "\". Say it plainly"));
        if (ONE_IN_SO_MANY.matcher(text).find()) {
            defects.add("“" + text + "” gives a share. Say it \"out of 100\"");
        }
    }

    private static void claim(Claim claim, List<String> defects) {
        if (claim.sources().isEmpty() && claim.grade().needsSource()) {
            defects.add("claim " + claim.id() + ": its grade needs a source. Name one, or choose another grade");
        }
        Stream.of(claim.truth().english(), claim.truth().spanish()).forEach(truth -> {
            if (claim.sources().isEmpty() && truth.codePoints().anyMatch(Character::isDigit)) {
                defects.add("claim " + claim.id() + ": a figure needs a source. Name one, or leave the figure out");
            }
            length(claim, truth, defects);
        });
    }

    private static void length(Claim claim, String truth, List<String> defects) {
        List<String> sentences = SENTENCE_END.splitAsStream(truth).toList();
        if (sentences.size() > MOST_SENTENCES) {
            defects.add("claim " + claim.id() + ": what is true takes more than three sentences. Shorten it");
        }
        sentences.stream()
                .filter(sentence -> sentence.split("\\s+").length > MOST_WORDS)
                .forEach(
                        sentence -> defects.add("claim " + claim.id() + ": “" + sentence + "” is long. Cut it in two"));
    }
}
