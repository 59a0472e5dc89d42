package dev.stipple.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void what_wrk_says_last_is_read_in_milliseconds_and_per_second() {
        Load load = Load.ofWrk("""
                Running 10s test @ http://127.0.0.1:8080
                  1 threads and 16 connections
                load requests=5000 micros=10000000 errors=2 p50=7500 p95=21000 p99=30500 bytes=25000000
                """);

        assertThat(load.rate()).isEqualTo(500);
        assertThat(load.errors()).isEqualTo(2);
        assertThat(List.of(load.p50(), load.p95(), load.p99())).containsExactly(7.5, 21.0, 30.5);
    }

    @Test
    void a_load_that_did_not_end_is_no_load() {
        assertThatThrownBy(() -> Load.ofWrk("unable to connect")).hasMessageContaining("unable to connect");
    }

    @Test
    void what_pgbench_logs_of_each_transaction_is_sorted_by_its_time() {
        List<String> log = IntStream.rangeClosed(1, 100)
                .mapToObj(n -> "0 " + n + " " + (101 - n) * 1000 + " 0 1763783000 5")
                .toList();

        Load load = Load.ofPgbench(log, 4);

        assertThat(load.rate()).isEqualTo(25);
        assertThat(List.of(load.p50(), load.p95(), load.p99())).containsExactly(51.0, 96.0, 100.0);
    }

    @Test
    void the_cost_of_a_load_is_told_for_one_request() {
        Load load = new Load(1_000, 2, 0, 1, 2, 3, 5_000_000);

        Row row = Row.of("a page", load, new Spent(3_000_000_000L, 512_000 * 1_024L, 100_000_000L));

        assertThat(row.line()).isEqualTo("| a page | 500 | 1.0 | 2.0 | 3.0 | 3.00 | 512 | 5 % | 5,000 |");
    }

    @Test
    void what_is_not_the_programs_has_no_cost() {
        Row row = Row.of("a row", new Load(10, 1, 0, 1, 2, 3, 0), Spent.NOTHING);

        assertThat(row.line()).isEqualTo("| a row | 10 | 1.0 | 2.0 | 3.0 | - | - | - | - |");
    }
}
