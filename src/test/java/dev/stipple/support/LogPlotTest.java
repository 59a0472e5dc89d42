package dev.stipple.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LogPlotTest {

    private static LogPlot.Line line(String name, Map<Integer, Double> points) {
        return new LogPlot.Line(name, new TreeMap<>(points));
    }

    @Test
    void ten_times_as_much_is_one_step_and_what_does_not_grow_is_level() {
        String drawn = LogPlot.of(
                "T",
                List.of(
                        line("grows", Map.of(1_000, 1.0, 10_000, 10.0, 100_000, 100.0)),
                        line("level", Map.of(1_000, 10.0, 100_000, 10.0))));

        assertThat(drawn)
                .contains("d=\"M70.0 390.0 L300.0 210.0 L530.0 30.0\"", "d=\"M70.0 210.0 L530.0 210.0\"")
                .contains(
                        ">1,000<",
                        ">100,000<",
                        ">1 ms<",
                        ">100 ms<",
                        ">grows<",
                        ">level<",
                        "prefers-color-scheme: dark");
    }

    @Test
    void names_of_lines_that_end_together_do_not_stand_on_one_another() {
        Map<Integer, Double> same = Map.of(1_000, 1.0, 100_000, 1.0);

        assertThat(LogPlot.of("T", List.of(line("one", same), line("other", same))))
                .contains("y=\"379.0\" text-anchor=\"start\">one<", "y=\"394.0\" text-anchor=\"start\">other<");
    }
}
