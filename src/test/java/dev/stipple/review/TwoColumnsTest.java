package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines in two columns on paper. */
class TwoColumnsTest {

    @Test
    void no_line_is_lost_and_the_order_stays() {
        for (int count = 0; count < 30; count++) {
            List<String> lines = IntStream.range(0, count)
                    .mapToObj(line -> line + "x".repeat(line * 37 % 200))
                    .toList();

            PrintSheet.Columns<String> columns = TwoColumns.of(lines, String::length);

            assertThat(columns.left()).isEqualTo(lines.subList(0, columns.left().size()));
            assertThat(columns.right()).isEqualTo(lines.subList(columns.left().size(), count));
            assertThat(columns.none()).isEqualTo(count == 0);
        }
    }

    @Test
    void two_long_lines_stand_beside_one_another_also_when_the_second_is_longer() {
        PrintSheet.Columns<String> columns = TwoColumns.of(List.of("a".repeat(200), "b".repeat(300)), String::length);

        assertThat(columns.left()).hasSize(1);
        assertThat(columns.right()).hasSize(1);
    }

    @Test
    void one_long_line_is_set_against_many_short_ones() {
        PrintSheet.Columns<String> columns =
                TwoColumns.of(List.of("a".repeat(400), "b", "c", "d", "e"), String::length);

        assertThat(columns.left()).hasSize(1);
        assertThat(columns.right()).hasSize(4);
    }
}
