package dev.stipple.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Every text of an edition that a client reads, by its key: {@code page.<slug>.title}, {@code question.<id>.label}, {@code
 * option.<question>.<code>.label}, {@code rule.<id>.client}, {@code part.<id>.title}, {@code support.<country>.urgent.1.says}.
 * What only staff read has no key and stays in the edition's own language.
 */
final class TranslatedTexts {

    private static final List<String> PAGE = List.of("title", "hint", "why");
    private static final List<String> QUESTION = List.of("label", "short", "hint", "missing", "clash");
    private static final List<String> OPTION = List.of("label", "hint");
    private static final List<String> SAYS = List.of("client", "change");
    private static final List<String> RULE = List.of("asks", "who");
    private static final List<String> CONTACT = List.of("name", "says");

    private final BiFunction<String, String, String> replace;

    private TranslatedTexts(BiFunction<String, String, String> replace) {
        this.replace = replace;
    }

    /** The document with each text replaced by what a function makes of its key and its words. */
    static Tree replaced(Tree document, BiFunction<String, String, String> replace) {
        return new TranslatedTexts(replace).document(document);
    }

    /** All keys with the texts as written. */
    static Map<String, String> of(Tree document) {
        Map<String, String> texts = new LinkedHashMap<>();
        replaced(document, (key, text) -> {
            texts.put(key, text);
            return text;
        });
        return texts;
    }

    private Tree document(Tree document) {
        return with(
                document,
                Map.of(
                        "questionnaire", this::questionnaire,
                        "rules", rules -> each(rules, this::rule),
                        "support", countries -> each(countries, this::country)));
    }

    private Tree questionnaire(Tree tree) {
        return with(tree, Map.of("before", this::page, "parts", parts -> each(parts, this::part)));
    }

    private Tree part(Tree part) {
        Tree named = texts(part, "part." + name(part, "id"), List.of("title"));
        return with(named, Map.of("pages", pages -> each(pages, this::page)));
    }

    private Tree page(Tree page) {
        String key = "page." + name(page, "slug");
        return with(
                texts(page, key, PAGE),
                Map.of(
                        "alternative-title",
                        other -> with(other, Map.of("title", title -> text(title, key + ".alternative-title"))),
                        "questions",
                        questions -> each(questions, this::question)));
    }

    private Tree question(Tree question) {
        String id = name(question, "id");
        if (id.startsWith(MismatchPage.REMARK)) {
            String rule = id.substring(MismatchPage.REMARK.length());
            return with(
                    question,
                    Map.of(
                            "label", asks -> text(asks, "rule." + rule + ".asks"),
                            "short", name -> text(name, "question.remark.short")));
        }
        return with(
                texts(question, "question." + id, QUESTION),
                Map.of("options", options -> each(options, option -> option(option, id))));
    }

    private Tree option(Tree option, String question) {
        return texts(option, "option." + question + "." + name(option, "code"), OPTION);
    }

    private Tree rule(Tree rule) {
        String key = "rule." + name(rule, "id");
        return with(
                texts(rule, key, RULE),
                Map.of(
                        "says",
                        says -> texts(says, key, SAYS),
                        "until",
                        until -> with(until, Map.of("sign", sign -> text(sign, key + ".sign")))));
    }

    private Tree country(Tree country) {
        String key = "support." + name(country, "country");
        return with(
                country,
                Map.of(
                        "urgent", contacts -> numbered(contacts, key + ".urgent."),
                        "support", contacts -> numbered(contacts, key + ".support."),
                        "doctor", contacts -> numbered(contacts, key + ".doctor.")));
    }

    private Tree numbered(Tree list, String key) {
        List<Tree> items = new ArrayList<>();
        for (Tree contact : Fields.items(list)) {
            items.add(texts(contact, key + (items.size() + 1), CONTACT));
        }
        return new Tree.Sequence(list.place(), items);
    }

    private Tree texts(Tree tree, String key, List<String> names) {
        Map<String, UnaryOperator<Tree>> changes = new LinkedHashMap<>();
        names.forEach(name -> changes.put(name, text -> text(text, key + "." + name)));
        return with(tree, changes);
    }

    private Tree text(Tree tree, String key) {
        return tree instanceof Tree.Scalar scalar
                ? new Tree.Scalar(scalar.place(), replace.apply(key, scalar.text()), Tree.Type.TEXT)
                : tree;
    }

    private static Tree each(Tree tree, UnaryOperator<Tree> change) {
        return new Tree.Sequence(
                tree.place(), Fields.items(tree).stream().map(change).toList());
    }

    /** The mapping with some of its parts changed; anything that is no mapping stays, for the reader to refuse. */
    private static Tree with(Tree tree, Map<String, UnaryOperator<Tree>> changes) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return tree;
        }
        Map<String, Tree> parts = new LinkedHashMap<>(mapping.parts());
        changes.forEach((name, change) -> parts.computeIfPresent(name, (same, part) -> change.apply(part)));
        return new Tree.Mapping(mapping.place(), parts);
    }

    private static String name(Tree tree, String key) {
        return Optional.of(tree)
                .filter(Tree.Mapping.class::isInstance)
                .map(mapping -> ((Tree.Mapping) mapping).parts().get(key))
                .map(Fields::text)
                .orElse("");
    }
}
