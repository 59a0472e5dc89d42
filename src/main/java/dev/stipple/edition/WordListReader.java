package dev.stipple.edition;

import dev.stipple.questionnaire.Phrase;
import dev.stipple.questionnaire.WordList;
import java.util.List;
import java.util.Set;

/** Reads a word list of an edition. */
final class WordListReader {

    private static final int FARTHEST = 10;

    private WordListReader() {}

    static WordList read(Tree tree) {
        Fields fields = Fields.of(tree, "fact", "classes", "except", "negations");
        List<WordList.WordClass> classes = fields.list("classes", WordListReader::wordClass);
        return new WordList(
                fields.text("fact"),
                classes,
                fields.listOrNone("except", WordListReader::phrase),
                fields.has("negations") ? negations(fields.tree("negations"), classes) : WordList.Negations.NONE);
    }

    private static WordList.WordClass wordClass(Tree tree) {
        Fields fields = Fields.of(tree, "code", "terms", "near");
        return new WordList.WordClass(
                fields.text("code"),
                fields.list("terms", WordListReader::phrase),
                fields.listOrNone("near", Fields::text));
    }

    private static WordList.Negations negations(Tree tree, List<WordList.WordClass> classes) {
        Fields fields = Fields.of(tree, "words", "reach", "classes");
        List<String> codes = classes.stream().map(WordList.WordClass::code).toList();
        for (String code : fields.list("classes", Fields::text)) {
            if (!codes.contains(code)) {
                throw EditionException.at(
                        tree.place(),
                        "the negations name the class \"" + code + "\", which the list does not have. Use some of "
                                + codes);
            }
        }
        return new WordList.Negations(
                fields.list("words", WordListReader::phrase),
                fields.number("reach", 1, FARTHEST),
                Set.copyOf(fields.list("classes", Fields::text)));
    }

    private static Phrase phrase(Tree tree) {
        String written = Fields.text(tree);
        try {
            return Phrase.of(written);
        } catch (IllegalArgumentException gapAtAnEnd) {
            throw EditionException.at(
                    tree.place(),
                    "the phrase \"" + written + "\" begins or ends with a gap. Begin and end with a word");
        }
    }
}
