package dev.stipple.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Joins the files of an edition into the one document that is published: pages in their parts, shared options in their
 * places, and the page on which a client can explain answers that do not match.
 */
final class EditionFiles {

    private final Function<String, Tree> files;
    private final List<Defect> defects;
    private final Map<String, Tree> optionSets;

    /** Names of shared option sets by the questions that use them. */
    private final Map<String, String> setsUsed = new LinkedHashMap<>();

    private EditionFiles(Function<String, Tree> files, List<Defect> defects) {
        this.files = files;
        this.defects = defects;
        this.optionSets = mapping(file("option-sets.yaml"));
    }

    /** The whole document. Files that cannot be read are added to the defects and left out. */
    static Tree join(Function<String, Tree> files, List<Defect> defects) {
        Tree index = files.apply("index.yaml");
        return new EditionFiles(files, defects)
                .join(Fields.of(index, "before", "parts", "rules", "words", Spoken.KEY), index.place());
    }

    private Tree join(Fields index, Place place) {
        Tree rules = joined(index, "rules", "rules/");
        Map<String, Tree> questionnaire = new LinkedHashMap<>();
        questionnaire.put("before", withOptions(file("pages/" + index.text("before") + ".yaml")));
        questionnaire.put("parts", new Tree.Sequence(place, parts(index, rules)));
        questionnaire.put("scores", file("scores.yaml"));
        questionnaire.put("words", joinedFiles(index, "words", "words/"));
        Map<String, Tree> whole = new LinkedHashMap<>();
        whole.put("questionnaire", new Tree.Mapping(place, questionnaire));
        whole.put("rules", rules);
        whole.put("sources", file("sources.yaml"));
        whole.put("factors", file("factors.yaml"));
        whole.put("plan", file("plan.yaml"));
        whole.put("support", file("support.yaml"));
        whole.put(EditionReader.URGENT, file("urgent.yaml"));
        if (index.has(Spoken.KEY)) {
            LanguageFiles languages = new LanguageFiles(this::file, setsUsed, defects);
            whole.put(Spoken.KEY, languages.join(index, place));
        }
        return new Tree.Mapping(place, whole);
    }

    private List<Tree> parts(Fields index, Tree rules) {
        List<Tree> written = Fields.items(index.tree("parts"));
        List<Tree> parts = new ArrayList<>();
        for (Tree part : written) {
            Fields fields = Fields.of(part, "id", "title", "pages");
            List<Tree> pages = new ArrayList<>();
            if (parts.size() == written.size() - 1) {
                MismatchPage.of(rules).ifPresent(pages::add);
            }
            fields.list("pages", Fields::text).forEach(name -> items(file("pages/" + name + ".yaml"))
                    .forEach(page -> pages.add(withOptions(page))));
            Map<String, Tree> joined = new LinkedHashMap<>(mapping(part));
            joined.put("pages", new Tree.Sequence(part.place(), pages));
            parts.add(new Tree.Mapping(part.place(), joined));
        }
        return parts;
    }

    /** The page with the name of an option set replaced by its options. */
    private Tree withOptions(Tree page) {
        Map<String, Tree> parts = new LinkedHashMap<>(mapping(page));
        Tree questions = parts.get("questions");
        if (questions != null) {
            List<Tree> whole =
                    items(questions).stream().map(this::questionWithOptions).toList();
            parts.put("questions", new Tree.Sequence(questions.place(), whole));
        }
        return new Tree.Mapping(page.place(), parts);
    }

    private Tree questionWithOptions(Tree question) {
        Map<String, Tree> parts = new LinkedHashMap<>(mapping(question));
        if (parts.get("options") instanceof Tree.Scalar name) {
            Tree set = optionSets.get(name.text());
            if (set == null) {
                defects.add(new Defect(
                        name.place(),
                        "there is no option set \"" + name.text() + "\". Use one of " + optionSets.keySet()));
            } else {
                parts.put("options", set);
                if (parts.get("id") instanceof Tree.Scalar id) {
                    setsUsed.put(id.text(), name.text());
                }
            }
        }
        return new Tree.Mapping(question.place(), parts);
    }

    private Tree joined(Fields index, String key, String folder) {
        List<Tree> all = new ArrayList<>();
        index.list(key, Fields::text).forEach(name -> all.addAll(items(file(folder + name + ".yaml"))));
        return new Tree.Sequence(index.place(), all);
    }

    private Tree joinedFiles(Fields index, String key, String folder) {
        return new Tree.Sequence(
                index.place(),
                index.list(key, Fields::text).stream()
                        .map(name -> file(folder + name + ".yaml"))
                        .toList());
    }

    private Tree file(String name) {
        try {
            return files.apply(name);
        } catch (EditionException unreadable) {
            defects.addAll(unreadable.defects());
            return new Tree.Sequence(new Place(name, 1), List.of());
        }
    }

    private List<Tree> items(Tree tree) {
        try {
            return Fields.items(tree);
        } catch (EditionException notAList) {
            defects.addAll(notAList.defects());
            return List.of();
        }
    }

    private static Map<String, Tree> mapping(Tree tree) {
        return tree instanceof Tree.Mapping mapping ? mapping.parts() : Map.of();
    }
}
