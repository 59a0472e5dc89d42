package dev.stipple.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** As much of JSON Schema as our own schemas use: what does not fit, by its path. */
public record JsonSchema(JsonNode root) {

    public List<String> problems(JsonNode value) {
        List<String> found = new ArrayList<>();
        check(root, value, "$", found);
        return found;
    }

    private void check(JsonNode schema, JsonNode value, String path, List<String> found) {
        if (schema.has("$ref")) {
            check(root.at(schema.get("$ref").asText().substring(1)), value, path, found);
            return;
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            found.add(path + " is not " + schema.get("const"));
        }
        if (schema.has("enum") && !items(schema.get("enum")).contains(value)) {
            found.add(path + " is none of " + schema.get("enum"));
        }
        if (schema.has("type") && !typed(schema.get("type"), value)) {
            found.add(path + " is not of type " + schema.get("type"));
        }
        for (String needed : texts(schema.path("required"))) {
            if (!value.has(needed)) {
                found.add(path + " lacks " + needed);
            }
        }
        value.properties().forEach(entry -> property(schema, entry.getKey(), entry.getValue(), path, found));
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> check(schema.get("items"), item, path + "[]", found));
        }
    }

    private void property(JsonNode schema, String name, JsonNode value, String path, List<String> found) {
        JsonNode known = schema.path("properties").path(name);
        if (known.isMissingNode()) {
            found.add(path + " has an unknown " + name);
        } else {
            check(known, value, path + "." + name, found);
        }
    }

    private static boolean typed(JsonNode types, JsonNode value) {
        String type =
                switch (value.getNodeType()) {
                    case NUMBER -> "integer";
                    default -> value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
                };
        return types.isArray() ? texts(types).contains(type) : Objects.equals(types.asText(), type);
    }

    private static List<String> texts(JsonNode array) {
        return items(array).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
