package dev.stipple.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @ParameterizedTest
    @EnumSource(value = Drawings.class, mode = EnumSource.Mode.EXCLUDE, names = "ZONES")
    void each_code_is_drawn_once_and_nothing_else_is(Drawings set) throws IOException {
        String drawn = Files.readString(TEMPLATES.resolve("drawings/" + set.word() + ".html"));

        assertThat(found("<symbol id=\"([^\"]+)\"", drawn))
                .containsExactlyInAnyOrderElementsOf(
                        set.codes().stream().map(set::symbol).toList());
    }

    @Test
    void the_map_has_each_area_and_the_lower_back_only_from_behind() throws IOException {
        String map = Files.readString(TEMPLATES.resolve("tags/headMap.html"));
        int second = map.lastIndexOf("<svg");

        assertThat(Set.copyOf(found("data-zone=\"([^\"]+)\"", map))).isEqualTo(Drawings.ZONES.codes());
        assertThat(found("data-zone=\"([^\"]+)\"", map.substring(0, second)))
                .hasSize(11)
                .doesNotHaveDuplicates()
                .doesNotContain("back-lower");
    }

    @Test
    void each_area_of_the_map_is_marked_by_the_style_sheet_when_it_is_ticked() throws IOException {
        String sheet = Files.readString(Path.of("src/main/resources/web/app/pickers.css"));

        assertThat(Drawings.ZONES.codes()).allSatisfy(zone -> assertThat(sheet)
                .contains("[data-map]:has(input[value=" + zone + "]:checked) .zone[data-zone=" + zone + "]")
                .contains("[data-map]:has(input[value=" + zone + "]:checked) .zone[data-zone=" + zone + "] + .ticks"));
    }

    @Test
    void every_drawing_obeys_the_content_security_policy() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES.resolve("drawings"))) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file))
                    .doesNotContainPattern("style=|<style|<script|\\son[a-z]+=|https?:"));
        }
    }

    @Test
    void what_several_sets_share_is_drawn_once_and_first() {
        assertThat(Drawings.templates(List.of(Drawings.STYLE, Drawings.HAIRLINE_EDGE, Drawings.TONES, Drawings.ZONES)))
                .containsExactly("face", "style", "hairline-edge", "tones");
        assertThat(Drawings.templates(List.of(Drawings.ZONES))).isEmpty();
    }

    @Test
    void an_answer_that_stays_words_has_no_symbol() {
        Look look = new Look(Look.As.PICTURES, Optional.of(Drawings.STYLE), Set.of("shaved"), Map.of());

        assertThat(look.symbol("very-short")).hasValue("d-style-very-short");
        assertThat(look.symbol("shaved")).isEmpty();
        assertThat(look.symbol("unsure")).isEmpty();
        assertThat(Look.LIST.symbol("shaved")).isEmpty();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .toList();
    }
}
