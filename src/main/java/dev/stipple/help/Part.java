package dev.stipple.help;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a help text with named entries, read strictly: what is missing or unknown becomes a defect, and reading goes
 * on, so that all defects are named at once.
 */
final class Part {

    private final JsonNode node;
    private final String name;
    private final List<String> defects;

    Part(JsonNode node, String kind, List<String> defects, String... entries) {
        this.node = node;
        this.defects = defects;
        this.name = (kind + " " + node.path("id").asText(node.path("code").asText(""))).strip();
        Set<String> known = Set.of(entries);
        node.fieldNames().forEachRemaining(entry -> {
            if (!known.contains(entry)) {
                defect("unknown entry \"" + entry + "\". Use some of " + new TreeSet<>(known));
            }
        });
    }

    void defect(String message) {
        defects.add(name + ": " + message);
    }

    JsonNode node(String entry) {
        return node.path(entry);
    }

    String text(String entry) {
        JsonNode text = node(entry);
        if (!text.isTextual() || text.asText().isBlank()) {
            defect("\"" + entry + "\" is missing. Write it");
        }
        return text.asText("");
    }

    Words words(String entry) {
        Part languages = new Part(node(entry), name + ", " + entry, defects, "en", "es");
        return new Words(languages.text("en"), languages.text("es"));
    }

    /** A year in which something can have been read. */
    int year(String entry) {
        JsonNode year = node(entry);
        if (!year.isInt() || year.asInt() < 2020 || year.asInt() > 2100) {
            defect("\"" + entry + "\" must be a year like 2026");
        }
        return year.asInt();
    }

    /** The items of a list; a defect when there are none. */
    Iterable<JsonNode> items(String entry) {
        JsonNode list = node(entry);
        if (!list.isArray() || list.isEmpty()) {
            defect("\"" + entry + "\" must be a list with an item at least");
        }
        return list;
    }
}
