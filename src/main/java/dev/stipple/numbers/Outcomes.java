package dev.stipple.numbers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Outcomes in the words of the desk, from least to most careful. */
final class Outcomes {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("open", "Invite to a consultation");
        WORDS.put("check", "Check something first");
        WORDS.put("wait", "Not yet: wait");
        WORDS.put("not-fit", "Not a fit");
        WORDS.put("doctor", "See a doctor first");
    }

    private Outcomes() {}

    /** Codes of all outcomes. */
    static List<String> all() {
        return List.copyOf(WORDS.keySet());
    }

    static String words(String code) {
        return WORDS.getOrDefault(code, "Other");
    }

    /** How careful an outcome is; what is no outcome has no place, and is below all. */
    static int care(String code) {
        return all().indexOf(code);
    }
}
