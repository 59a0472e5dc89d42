package dev.stipple.edition;

import dev.stipple.questionnaire.WordList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds codes of word lists that no rule reads: a slip in one letter of a code would silence every word of that list. */
final class WordsHeard {

    private WordsHeard() {}

    static List<Defect> defects(Edition edition) {
        Set<String> read = edition.rules().stream()
                .flatMap(written -> written.rule().when().codeTests())
                .flatMap(test -> test.codes().stream().map(code -> test.fact() + " " + code))
                .collect(Collectors.toSet());
        return edition.questionnaire().words().stream()
                .flatMap(list -> list.codes().stream()
                        .filter(code -> !read.contains(list.fact() + " " + code))
                        .map(code -> unheard(edition, list, code)))
                .distinct()
                .toList();
    }

    private static Defect unheard(Edition edition, WordList list, String code) {
        return new Defect(
                edition.places().of(list.fact()),
                "no rule reads the code \"" + code + "\" of the words for \"" + list.fact()
                        + "\". Check its spelling, or write the rule");
    }
}
