package dev.stipple.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Joins the files of each further language: {@code es/common.yaml}, and one beside every file of pages and of rules. What
 * they say of a shared option set is said of each question that uses it.
 */
final class LanguageFiles {

    private static final String SET = "set.";

    private final Function<String, Tree> file;
    private final Map<String, String> setsUsed;
    private final List<Defect> defects;

    /** Reads files by name; knows the option set of each question that uses one. */
    LanguageFiles(Function<String, Tree> file, Map<String, String> setsUsed, List<Defect> defects) {
        this.file = file;
        this.setsUsed = setsUsed;
        this.defects = defects;
    }

    Tree join(Fields index, Place place) {
        Map<String, Tree> languages = new LinkedHashMap<>();
        index.list(Spoken.KEY, Fields::text).forEach(tag -> languages.put(tag, texts(tag, index, place)));
        return new Tree.Mapping(place, languages);
    }

    private Tree texts(String tag, Fields index, Place place) {
        Map<String, Tree> texts = new LinkedHashMap<>();
        names(index).forEach(name -> {
            if (file.apply(tag + "/" + name + ".yaml") instanceof Tree.Mapping written) {
                written.parts().forEach((key, text) -> put(texts, key, text));
            }
        });
        return new Tree.Mapping(new Place(tag + "/common.yaml", place.line()), texts);
    }

    private static Stream<String> names(Fields index) {
        Stream<String> pages = Fields.items(index.tree("parts")).stream()
                .flatMap(part -> Fields.of(part, "id", "title", "pages").list("pages", Fields::text).stream());
        return Stream.of(
                        Stream.of("common"),
                        Stream.concat(Stream.of(index.text("before")), pages).map(page -> "pages/" + page),
                        index.list("rules", Fields::text).stream().map(rules -> "rules/" + rules))
                .flatMap(part -> part);
    }

    private void put(Map<String, Tree> texts, String key, Tree text) {
        if (!key.startsWith(SET)) {
            putOnce(texts, key, text);
            return;
        }
        String[] setAndRest = key.substring(SET.length()).split("\\.", 2);
        if (!setsUsed.containsValue(setAndRest[0])) {
            defects.add(new Defect(text.place(), "no question uses the options of \"" + key + "\". Take it out"));
        }
        setsUsed.forEach((question, set) -> {
            if (set.equals(setAndRest[0])) {
                putOnce(texts, "option." + question + "." + setAndRest[1], text);
            }
        });
    }

    private void putOnce(Map<String, Tree> texts, String key, Tree text) {
        if (texts.put(key, text) != null) {
            defects.add(new Defect(text.place(), "\"" + key + "\" is said in two files. Take one out"));
        }
    }
}
