package dev.stipple.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksPageTest {

    @Test
    void a_bar_is_met_at_its_edge_and_missed_beyond() {
        assertThat(Bar.share("send", 50, 100, 50).line()).isEqualTo("| send | at least 50 % | 50 % | met |");
        assertThat(Bar.share("send", 49, 100, 50).met()).isFalse();
        assertThat(Bar.within("queue", 25, 25).met()).isTrue();
        assertThat(Bar.within("first page", 5_400, 5_000).line())
                .isEqualTo("| first page | at most 5.0 s | 5.4 s | **missed** |");
    }

    @Test
    void what_the_engines_benchmark_prints_becomes_bars() {
        List<Bar> bars = BenchmarksPage.rules(List.of(
                "412 rules, 1000 random forms",
                "assessmentFromFacts: 61.2 microseconds (bar 100)",
                "changes: median 0.60 ms, p95 51.20 ms, worst 60.00 ms (bar: p95 50 ms)"));

        assertThat(bars).hasSize(2);
        assertThat(bars.get(0).line())
                .isEqualTo(
                        "| assessment from facts, with its full trace | at most 100 microseconds | 61.2 microseconds | met |");
        assertThat(bars.get(1).met()).isFalse();
    }

    @Test
    void the_page_has_the_machine_both_tables_and_what_was_printed() {
        String page = new BenchmarksPage(
                        List.of("2 cores"),
                        List.of(Bar.share("send", 60, 100, 50).line()),
                        List.of("| send | 60 | 1.0 | 2.0 | 3.0 | - | - | - |"),
                        List.of("queue speed: first page"))
                .text();

        assertThat(page)
                .contains("\n- 2 cores\n", Bar.HEAD + "\n| send |", Row.HEAD + "\n| send |", "queue speed: first page")
                .endsWith("```\n");
    }

    @Test
    void without_other_parts_there_is_no_empty_block() {
        assertThat(new BenchmarksPage(List.of(), List.of(), List.of(), List.of()).text())
                .doesNotContain("```");
    }
}
