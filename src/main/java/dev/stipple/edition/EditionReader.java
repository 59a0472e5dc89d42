package dev.stipple.edition;

import dev.stipple.plan.PlanTable;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.questionnaire.WordList;
import dev.stipple.rules.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads editions strictly, from YAML files or from a published JSON document. What can be read may still be wrong: see
 * {@link EditionCheck}.
 */
public final class EditionReader {

    /** Name of the part of a document that says which answers a doctor should see soon. */
    static final String URGENT = "urgent";

    private static final String FOLDER = "edition/";

    private EditionReader() {}

    /**
     * The edition that ships with the program.
     *
     * @throws EditionException when it cannot be read, with every reason
     */
    public static Edition shipped() {
        return files(name -> TreeParser.yaml(name, resource(name)));
    }

    /**
     * The edition in a folder of the same layout as the shipped one.
     *
     * @throws EditionException when it cannot be read, with every reason
     */
    public static Edition folder(Path folder) {
        return files(name -> {
            try {
                return TreeParser.yaml(name, Files.readString(folder.resolve(name)));
            } catch (IOException unreadable) {
                throw EditionException.at(
                        new Place(folder.resolve(name).toString(), 1),
                        "the file cannot be read. Put it there as UTF-8 text");
            }
        });
    }

    /**
     * A published edition.
     *
     * @throws EditionException when it cannot be read
     */
    public static Edition document(String json) {
        List<Defect> defects = new ArrayList<>();
        Edition edition = edition(TreeParser.json("published edition", json), defects);
        if (!defects.isEmpty()) {
            throw new EditionException(defects);
        }
        return edition;
    }

    /** Reads the files through a function from a name like {@code rules/hair.yaml} to what is written in it. */
    static Edition files(Function<String, Tree> files) {
        List<Defect> defects = new ArrayList<>();
        Edition edition = edition(EditionFiles.join(files, defects), defects);
        if (!defects.isEmpty()) {
            defects.addAll(EditionCheck.ofRules(edition));
            throw new EditionException(defects);
        }
        return edition;
    }

    private static Edition edition(Tree tree, List<Defect> defects) {
        String document = CanonicalJson.write(tree);
        // What every language shares is read once; what cannot be read is named once, in English.
        Shared shared = new Shared(document, CanonicalJson.sha256(document), words(tree, defects), Places.of(tree));
        List<Defect> again = new ArrayList<>();
        Map<String, Edition> translations = new HashMap<>();
        Spoken.all(tree)
                .forEach(spoken ->
                        translations.put(spoken.tag(), edition(spoken.of(tree), spoken, Map.of(), shared, again)));
        return edition(tree, Spoken.ENGLISH, translations, shared, defects);
    }

    private static List<WordList> words(Tree tree, List<Defect> defects) {
        return tree instanceof Tree.Mapping whole && whole.parts().containsKey("questionnaire")
                ? QuestionnaireReader.words(whole.parts().get("questionnaire"), defects)
                : List.of();
    }

    /** What an edition says whatever its language. */
    private record Shared(String document, String sha256, List<WordList> words, Places places) {}

    private static Edition edition(
            Tree tree, Spoken spoken, Map<String, Edition> translations, Shared shared, List<Defect> defects) {
        Fields fields =
                Fields.of(tree, "questionnaire", "rules", "sources", "factors", "plan", "support", URGENT, Spoken.KEY);
        Collected collected = new Collected(defects);
        Questionnaire questionnaire =
                new QuestionnaireReader(defects, spoken.slips()).read(fields.tree("questionnaire"), shared.words());
        List<WrittenRule> rules = collected.each(fields.tree("rules"), RuleReader::read);
        return new Edition(
                questionnaire,
                rules,
                sources(fields, collected),
                factors(fields, collected),
                new RuleBook(rules.stream().map(WrittenRule::rule).toList()),
                fields.has("plan")
                        ? collected.one(() -> PlanReader.read(fields.tree("plan")), PlanTable.NONE)
                        : PlanTable.NONE,
                fields.has("support") ? collected.each(fields.tree("support"), Support::read) : List.of(),
                fields.has(URGENT) ? Optional.of(ConditionReader.read(fields.tree(URGENT))) : Optional.empty(),
                shared.places(),
                spoken,
                translations,
                shared.document(),
                shared.sha256());
    }

    private static Map<String, Source> sources(Fields fields, Collected collected) {
        Map<String, Source> sources = new LinkedHashMap<>();
        collected
                .each(fields.tree("sources"), EditionReader::source)
                .forEach(source -> sources.put(source.code(), source));
        return sources;
    }

    private static Map<String, String> factors(Fields fields, Collected collected) {
        Map<String, String> factors = new LinkedHashMap<>();
        if (fields.has("factors")) {
            collected
                    .each(fields.tree("factors"), factor -> Fields.of(factor, "code", "name"))
                    .forEach(factor -> factors.put(factor.text("code"), factor.text("name")));
        }
        return factors;
    }

    private static Source source(Tree tree) {
        Fields fields = Fields.of(tree, "code", "title", "url");
        return new Source(fields.text("code"), fields.text("title"), fields.text("url"));
    }

    private static String resource(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw EditionException.at(new Place(name, 1), "the file is missing. Put it into the folder " + FOLDER);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
