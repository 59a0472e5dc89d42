package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.edition.EditionReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Few people are neither counted out loud nor left to be worked out. */
class CellsTest {

    private static final String FEW = "fewer than 5";

    @Test
    void where_nobody_or_many_are_meant_all_counts_are_shown() {
        assertThat(shown(Cells.of(List.of(0L, 5L, 12L)))).containsExactly("0", "5", "12");
    }

    @Test
    void nobody_is_hidden_beside_few() {
        assertThat(shown(Cells.of(List.of(12L, 1L, 0L)))).containsExactly("12", FEW, FEW);
    }

    @Test
    void a_gap_never_stands_alone() {
        assertThat(shown(Cells.of(List.of(12L, 1L, 7L, 7L)))).containsExactly("12", FEW, "not shown", "7");
    }

    @Test
    void a_bar_tells_no_total_that_hides_few() {
        Cells cells = Cells.of(List.of(12L, 1L, 7L, 0L));

        assertThat(cells.share(0)).isEqualTo(12.0 / 19);
        assertThat(cells.share(1)).isZero();
    }

    @Test
    void one_rare_complication_hides_the_zeros_and_the_number_of_looks() {
        Section section = AftercareSection.of(new Sums(Map.of(
                "treated", 30L,
                "look:day-30:as-planned", 12L,
                "complication:day-30:none", 11L,
                "complication:day-30:infection", 1L,
                "satisfied:day-30:5", 12L)));

        assertThat(section.says().get(0)).isEqualTo("Treatments recorded: 30.");
        assertThat(section.grid().orElseThrow().rows())
                .allSatisfy(row -> assertThat(row.cells().get(1)).isIn("12", "11", FEW))
                .allSatisfy(row -> assertThat(row.cells().get(0)).isEqualTo("0"));
        assertThat(section.chart().orElseThrow().bars())
                .extracting(Chart.Bar::width)
                .containsOnly(0, 320);
    }

    @Test
    void where_all_are_many_the_number_of_looks_is_said() {
        Section section = AftercareSection.of(new Sums(
                Map.of("look:day-30:as-planned", 12L, "complication:day-30:none", 12L, "satisfied:day-30:5", 12L)));

        assertThat(section.says().get(0)).contains("Looks recorded: 12, of them at 30 days: 12.");
    }

    @Test
    void a_share_of_flags_set_aside_tells_nothing_of_few() {
        assertThat(row(5, 4, 1)).containsExactly("5", FEW, FEW, "", "0");
        assertThat(row(12, 11, 1)).containsExactly("12", "not shown", FEW, "", "0");
        assertThat(row(12, 12, 0)).containsExactly("12", "12", "0", "0%", "0");
        assertThat(row(12, 6, 6)).containsExactly("12", "6", "6", "50%", "0");
        assertThat(section(12, 11, 1).chart()).isEmpty();
        assertThat(section(12, 6, 6).chart()).isPresent();
        assertThat(RuleReview.due(60, new RuleSums.OfRule(60, 2, 58, 0)))
                .contains("nearly all of 60 flags were set aside");
    }

    private static List<String> shown(Cells cells) {
        return IntStream.range(0, cells.counts().size()).mapToObj(cells::shown).toList();
    }

    private static List<String> row(long raised, long confirmed, long overridden) {
        return section(raised, confirmed, overridden)
                .grid()
                .orElseThrow()
                .rows()
                .get(0)
                .cells();
    }

    private static Section section(long raised, long confirmed, long overridden) {
        RuleSums sums = new RuleSums(Map.of(
                "recent-transplant",
                Map.of(
                        RuleCount.RAISED, raised,
                        RuleCount.CONFIRMED, confirmed,
                        RuleCount.OVERRIDDEN, overridden)));
        return new RuleSection(EditionReader.shipped(), sums, sums, Map.of()).section();
    }
}
