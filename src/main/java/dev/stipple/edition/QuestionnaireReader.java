package dev.stipple.edition;

import dev.stipple.questionnaire.Asked;
import dev.stipple.questionnaire.Changeable;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Part;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.questionnaire.Score;
import dev.stipple.questionnaire.Slips;
import dev.stipple.questionnaire.TextFormat;
import dev.stipple.questionnaire.WordList;
import dev.stipple.rules.Condition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the questionnaire part of an edition. */
final class QuestionnaireReader {

    private final Collected collected;
    private final Slips slips;

    /** Reads with slips told in the language of the document's words. */
    QuestionnaireReader(List<Defect> defects, Slips slips) {
        this.collected = new Collected(defects);
        this.slips = slips;
    }

    /** The lists of words to look for in texts, in all languages: they are the same whatever the page's language. */
    static List<WordList> words(Tree questionnaire, List<Defect> defects) {
        return questionnaire instanceof Tree.Mapping mapping && mapping.parts().containsKey("words")
                ? new Collected(defects).each(mapping.parts().get("words"), WordListReader::read)
                : List.of();
    }

    Questionnaire read(Tree tree, List<WordList> words) {
        Fields fields = Fields.of(tree, "before", "parts", "scores", "words");
        return new Questionnaire(
                page(fields.tree("before")),
                collected.each(fields.tree("parts"), this::part),
                fields.has("scores") ? collected.each(fields.tree("scores"), QuestionnaireReader::score) : List.of(),
                words);
    }

    private Part part(Tree tree) {
        Fields fields = Fields.of(tree, "id", "title", "pages");
        return new Part(fields.text("id"), fields.text("title"), collected.each(fields.tree("pages"), this::page));
    }

    private static Score score(Tree tree) {
        Fields fields = Fields.of(tree, "fact", "of");
        return new Score(fields.text("fact"), fields.list("of", Fields::text));
    }

    private Page page(Tree tree) {
        Fields fields =
                Fields.of(tree, "slug", "title", "hint", "why", "when", "alternative-title", "in-place", "questions");
        String title = fields.text("title");
        List<Tree> questions = Fields.items(fields.tree("questions"));
        return new Page(
                fields.text("slug"),
                title,
                fields.textOr("hint", ""),
                fields.text("why"),
                condition(fields),
                otherTitle(fields),
                fields.flag("in-place"),
                questions.stream()
                        .map(question -> question(question, questions.size() == 1 ? title : ""))
                        .toList());
    }

    private static Optional<Page.OtherTitle> otherTitle(Fields page) {
        if (!page.has("alternative-title")) {
            return Optional.empty();
        }
        Fields fields = Fields.of(page.tree("alternative-title"), "when", "title");
        return Optional.of(new Page.OtherTitle(ConditionReader.read(fields.tree("when")), fields.text("title")));
    }

    private Question question(Tree tree, String pageTitle) {
        Fields fields = Fields.of(
                tree,
                "id",
                "kind",
                "label",
                "short",
                "hint",
                "optional",
                "context",
                "identity",
                "mood",
                "about",
                "changes",
                "missing",
                "clash",
                "when",
                "format",
                "max",
                "shown-as",
                "drawings",
                "without-picture",
                "scale",
                "options");
        Asked asked = asked(fields, pageTitle);
        return switch (fields.text("kind")) {
            case "one-choice" -> new Question.OneChoice(asked, options(fields));
            case "several-choice" -> new Question.SeveralChoices(asked, options(fields));
            case "photos" -> new Question.Photos(asked, options(fields));
            case "date" -> new Question.DateQuestion(asked);
            case "month" -> new Question.MonthQuestion(asked);
            case "text" ->
                new Question.TextQuestion(
                        asked, fields.word("format", TextFormat.class), fields.number("max", 1, 5000));
            default ->
                throw EditionException.at(
                        fields.tree("kind").place(),
                        "unknown kind. Use one of one-choice, several-choice, photos, date, month, text");
        };
    }

    private Asked asked(Fields fields, String pageTitle) {
        boolean optional = fields.flag("optional");
        return new Asked(
                fields.text("id"),
                pageTitle.isEmpty() ? fields.text("label") : fields.textOr("label", pageTitle),
                fields.text("short"),
                fields.textOr("hint", ""),
                optional,
                fields.flag("context"),
                fields.flag("identity"),
                fields.flag("mood"),
                optional ? fields.textOr("missing", "") : fields.text("missing"),
                fields.textOr("clash", ""),
                condition(fields),
                fields.listOrNone("about", Fields::text),
                fields.listOrNone("changes", QuestionnaireReader::changeable),
                LookReader.read(fields),
                slips);
    }

    private static Changeable changeable(Tree tree) {
        Fields fields = Fields.of(tree, "by", "to", "drops");
        return new Changeable(
                fields.word("by", Changeable.By.class),
                Set.copyOf(fields.listOrNone("to", Fields::text)),
                Set.copyOf(fields.listOrNone("drops", Fields::text)));
    }

    private static List<Option> options(Fields question) {
        List<Option> options = question.list("options", QuestionnaireReader::option);
        if (options.stream().anyMatch(Option::alone) && !question.has("clash")) {
            throw EditionException.at(
                    question.place(),
                    "\"clash\" is missing: say what to do when an answer that stands alone is combined");
        }
        return options;
    }

    private static Option option(Tree tree) {
        Fields fields = Fields.of(tree, "code", "label", "hint", "alone", "unknown", "clean", "score");
        return new Option(
                fields.text("code"),
                fields.text("label"),
                fields.textOr("hint", ""),
                fields.flag("alone"),
                fields.flag("unknown"),
                fields.flag("clean"),
                fields.has("score") ? Optional.of(fields.number("score", 0, 100)) : Optional.empty());
    }

    private static Optional<Condition> condition(Fields fields) {
        return fields.has("when") ? Optional.of(ConditionReader.read(fields.tree("when"))) : Optional.empty();
    }
}
