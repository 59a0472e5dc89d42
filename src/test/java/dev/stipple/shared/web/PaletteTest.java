package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stipple.support.Stylesheets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contrast of every pair of the palette, computed from the stylesheet in both themes, against the figures of the design. */
class PaletteTest {

    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;
    private static final double ROUNDING = 0.15;

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 15.4, 15.0",
        "ink, sunk, 14.0, 15.8",
        "ink-2, paper, 7.3, 9.4",
        "ink-2, sunk, 6.7, 9.8",
        "brand, paper, 7.4, 10.2",
        "on-button, button, 7.7, 8.5",
        "on-button, button-hover, 11.1, 10.0",
        "error, paper, 7.0, 10.6",
        "error-ink, error-box, 7.8, 10.6",
        "caution-ink, caution-box, 7.8, 10.5",
        "info-ink, info-box, 9.6, 9.8",
        "done-ink, done-box, 6.7, 10.0",
        "neutral-ink, neutral-box, 7.7, 8.8",
        "focus, focus-ink, 11.2, 11.2"
    })
    void text_can_be_read(String ink, String ground, double light, double dark) {
        assertThat(contrast(ink, ground, false)).isGreaterThanOrEqualTo(TEXT).isCloseTo(light, within(ROUNDING));
        assertThat(contrast(ink, ground, true)).isGreaterThanOrEqualTo(TEXT).isCloseTo(dark, within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({"control, paper, 4.5, 5.7", "map-on, map-off, 6.1, 6.1"})
    void what_can_be_used_stands_out(String line, String ground, double light, double dark) {
        assertThat(contrast(line, ground, false))
                .isGreaterThanOrEqualTo(CONTROL)
                .isCloseTo(light, within(ROUNDING));
        assertThat(contrast(line, ground, true)).isGreaterThanOrEqualTo(CONTROL).isCloseTo(dark, within(ROUNDING));
    }

    @Test
    void the_focus_is_seen_on_any_ground() {
        assertThat(contrast("focus-ink", "paper", false)).isCloseTo(15.4, within(ROUNDING));
        assertThat(contrast("focus", "paper", true)).isCloseTo(12.4, within(ROUNDING));
        assertThat(contrast("control", "surface", true)).isCloseTo(5.1, within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({
        "ink, surface",
        "ink-2, surface",
        "brand, surface",
        "error, surface",
        "error, error-box",
        "brand, info-box"
    })
    void text_can_be_read_on_the_other_grounds_it_stands_on(String ink, String ground) {
        assertThat(contrast(ink, ground, false)).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(ink, ground, true)).isGreaterThanOrEqualTo(TEXT);
    }

    @Test
    void both_themes_name_every_colour_and_no_stylesheet_else_brings_one_of_its_own_for_text() {
        assertThat(Stylesheets.colours(true).keySet())
                .containsExactlyElementsOf(Stylesheets.colours(false).keySet());
        Pattern ownColour = Pattern.compile("(?<![-\\w])color:\\s*#");
        List<String> guilty = Stylesheets.all().entrySet().stream()
                .filter(sheet -> !sheet.getKey().endsWith("print.css"))
                .filter(sheet -> ownColour.matcher(sheet.getValue()).find())
                .map(sheet -> sheet.getKey().toString())
                .toList();
        assertThat(guilty).isEmpty();
    }

    @Test
    void boxes_follow_the_direction_of_writing() {
        Pattern physical = Pattern.compile(
                "(?<![-\\w])((margin|padding|border)-(left|right)|left|right|text-align:\\s*(left|right)|float)\\s*[:;]");
        List<String> guilty = Stylesheets.all().entrySet().stream()
                .filter(sheet -> physical.matcher(sheet.getValue()).find())
                .map(sheet -> sheet.getKey().toString())
                .toList();
        assertThat(guilty).isEmpty();
    }

    private static double contrast(String one, String other, boolean dark) {
        Map<String, String> colours = Stylesheets.colours(dark);
        double a = luminance(Objects.requireNonNull(colours.get(one), one));
        double b = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
