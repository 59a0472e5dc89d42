package dev.stipple.review;

import java.util.ArrayList;
import java.util.List;

/**
 * What a practitioner measured, beside what the client said of themselves. Both are kept.
 *
 * @param grade of the pattern, on the scale that the practitioner names, like "Norwood III vertex"
 * @param area in cm2, as typed, like "110" or "100 to 120"
 * @param skin Fitzpatrick type, like "IV"
 */
record Measurement(String grade, String area, String skin) {

    String words() {
        List<String> lines = new ArrayList<>();
        add(lines, "Pattern", grade, "");
        add(lines, "Area", area, " cm2");
        add(lines, "Skin", skin, "");
        return String.join(". ", lines);
    }

    private static void add(List<String> lines, String name, String value, String unit) {
        if (!value.isEmpty()) {
            lines.add(name + " " + value + unit);
        }
    }

    @Override
    public String toString() {
        return "Measurement";
    }
}
