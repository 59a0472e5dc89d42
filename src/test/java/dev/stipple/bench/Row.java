package dev.stipple.bench;

import java.util.Locale;

/**
 * One line of the table of loads.
 *
 * @param cpu milliseconds of processor time of the program for each request; 0 when it is not the program's
 * @param allocated kilobytes allocated by the program for each request
 * @param compiling for how much of the load a compiler of the program was at work; 0 when it is not the program's
 * @param bytes received for each request
 */
record Row(
        String what,
        double rate,
        double p50,
        double p95,
        double p99,
        double cpu,
        double allocated,
        double compiling,
        long bytes) {

    static final String HEAD =
            "| what | per second | p50 ms | p95 ms | p99 ms | cpu ms | allocated KB | compiling | bytes |\n"
                    + "|---|---|---|---|---|---|---|---|---|";

    private static final String NONE = "-";

    /** A load and what the whole of it cost. */
    static Row of(String what, Load load, Spent spent) {
        return new Row(
                what,
                load.rate(),
                load.p50(),
                load.p95(),
                load.p99(),
                spent.cpuNanos() / 1e6 / load.requests(),
                spent.bytes() / 1024.0 / load.requests(),
                spent.compilingNanos() / 1e9 / load.seconds(),
                load.bytes() / load.requests());
    }

    /** As a line of the table. */
    String line() {
        return String.join(
                " | ",
                "| " + what,
                number("%,.0f", rate),
                number("%.1f", p50),
                number("%.1f", p95),
                number("%.1f", p99),
                cpu == 0 ? NONE : number("%.2f", cpu),
                allocated == 0 ? NONE : number("%,.0f", allocated),
                cpu == 0 ? NONE : number("%.0f %%", 100 * compiling),
                (bytes == 0 ? NONE : number("%,.0f", (double) bytes)) + " |");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
