package dev.stipple.admin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A form as typed: whatever is wrong with it, what was typed can be shown again. */
record TypedForm(Map<String, List<String>> fields) {

    static final TypedForm EMPTY = new TypedForm(Map.of());

    private static final Pattern NOT_TEXT = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    static TypedForm of(MultivaluedMap<String, String> posted) {
        Map<String, List<String>> fields = new HashMap<>();
        posted.forEach((field, values) -> fields.put(field, List.copyOf(values)));
        return new TypedForm(fields);
    }

    /** What was typed into each field, letter by letter, as a password must be read. */
    static Map<String, String> firsts(MultivaluedMap<String, String> posted) {
        Map<String, String> firsts = new HashMap<>();
        posted.forEach((field, values) -> values.stream().findFirst().ifPresent(first -> firsts.put(field, first)));
        return firsts;
    }

    /** A form filled in with what holds now. */
    static TypedForm showing(Map<String, String> values) {
        Map<String, List<String>> fields = new HashMap<>();
        values.forEach((field, value) -> fields.put(field, List.of(value)));
        return new TypedForm(fields);
    }

    TypedForm with(String field, List<String> values) {
        Map<String, List<String>> more = new HashMap<>(fields);
        more.put(field, values);
        return new TypedForm(more);
    }

    /** One line of text: breaks, control characters and turns of direction become spaces. */
    public String at(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty()
                ? ""
                : NOT_TEXT.matcher(values.get(0)).replaceAll(" ").strip();
    }

    /** Whether a value is among those of a field. */
    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    OptionalInt number(String field) {
        String typed = at(field);
        return NUMBER.matcher(typed).matches() ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    /** The version of the settings that the page was made on; none that ever was when it cannot be read. */
    int version() {
        return number("version").orElse(-1);
    }

    @Override
    public String toString() {
        return "TypedForm";
    }
}
