package dev.stipple.shared;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a spreadsheet file in which nothing that somebody typed can become a formula. */
public final class Csv {

    /** What spreadsheets take for the beginning of a formula, also in full width, and whatever they skip before it. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}\\p{Z}\\p{Cf}'\"]*[=+\\-@|%＝＋－＠].*|^[\\p{Cntrl}].*", Pattern.DOTALL);

    private Csv() {}

    /** One line with its end. Every cell is quoted; one that could be a formula begins with an apostrophe. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
