package dev.stipple.edition;

import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads editions strictly, from YAML files or from a published JSON document, and checks them whole. */
public final class EditionReader {

    private static final String FOLDER = "edition/";

    private EditionReader() {}

    /**
     * The edition that ships with the program.
     *
     * @throws EditionException with every defect
     */
    public static Edition shipped() {
        return files(EditionReader::resource);
    }

    /**
     * The edition in a folder of the same layout as the shipped one.
     *
     * @throws EditionException with every defect
     */
    public static Edition folder(Path folder) {
        return files(name -> {
            try {
                return Files.readString(folder.resolve(name));
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
     * @throws EditionException with every defect
     */
    public static Edition document(String json) {
        return edition(TreeParser.json("published edition", json));
    }

    /** Reads the files through a function from a name like {@code rules/hair.yaml} to its text. */
    static Edition files(Function<String, String> text) {
        Tree index = TreeParser.yaml("index.yaml", text.apply("index.yaml"));
        Fields fields = Fields.of(index, "rules");
        List<Tree> rules = new ArrayList<>();
        for (String name : fields.list("rules", Fields::text)) {
            String file = "rules/" + name + ".yaml";
            rules.addAll(Fields.items(TreeParser.yaml(file, text.apply(file))));
        }
        Map<String, Tree> parts = new LinkedHashMap<>();
        parts.put("questionnaire", TreeParser.yaml("questionnaire.yaml", text.apply("questionnaire.yaml")));
        parts.put("rules", new Tree.Sequence(index.place(), rules));
        parts.put("sources", TreeParser.yaml("sources.yaml", text.apply("sources.yaml")));
        return edition(new Tree.Mapping(index.place(), parts));
    }

    private static Edition edition(Tree tree) {
        Fields fields = Fields.of(tree, "questionnaire", "rules", "sources");
        Questionnaire questionnaire = QuestionnaireReader.read(fields.tree("questionnaire"));
        List<WrittenRule> rules = fields.list("rules", RuleReader::read);
        Map<String, Source> sources = new LinkedHashMap<>();
        fields.list("sources", EditionReader::source).forEach(source -> sources.put(source.code(), source));
        String document = CanonicalJson.write(tree);
        Edition edition = new Edition(
                questionnaire,
                rules,
                sources,
                new RuleBook(rules.stream().map(WrittenRule::rule).toList()),
                document,
                CanonicalJson.sha256(document));
        List<Defect> defects = EditionCheck.defects(edition);
        if (!defects.isEmpty()) {
            throw new EditionException(defects);
        }
        return edition;
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
