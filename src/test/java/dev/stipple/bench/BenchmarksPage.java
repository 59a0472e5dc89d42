package dev.stipple.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * docs/benchmarks.md, from what the parts have kept.
 *
 * @param machine lines about the machine, the versions and the day
 * @param bars lines of the table of bars
 * @param rows lines of the table of loads
 * @param printed what the other parts printed
 */
record BenchmarksPage(List<String> machine, List<String> bars, List<String> rows, List<String> printed) {

    private static final String ABOUT = """
            # Benchmarks

            `bench/all` writes this page; nobody edits it. Rates are of one machine with the load generator and the database beside the
            program. So only shares within one run mean anything elsewhere. `bench/http` and the other parts run alone as well.
            """;

    private static final String HOW = """
            `wrk` with 16 connections, two for the desk. Every request carries its own client's cookies; a draft is answered once and
            sent once; posts carry the form's token and `Sec-Fetch-Site`. Each load is preceded by rounds of half its length, sixteen at most,
            until the compiler of the program is at work for 5 % of a round or less; "compiling" is for how much of the load it was. Each kind of
            request is tried once before, and a load with one failed request counts for nothing. Processor time and allocation are the program's
            own, divided by requests; bytes are received ones, heads included. The bare page and the bare insert are in the
            same process, behind the same outer wall, and not in what is delivered. `pgbench` runs with 16 clients and prepared
            statements; the statements of a send are those that the database's log shows. Java runs with `deploy/jvm.options`,
            for the desk without jobs: the first of a filled database is a backup of all of it.
            """;

    private static final Pattern RULES = Pattern.compile("(assessment\\w+): ([0-9.]+) microseconds.*");
    private static final Pattern CHANGES = Pattern.compile("changes: .*?p95 ([0-9.]+) ms.*");
    private static final double MOST_MICROSECONDS = 100;
    private static final double MOST_MILLISECONDS = 50;

    String text() {
        return Stream.of(
                        Stream.of(ABOUT),
                        machine.stream().map(line -> "- " + line),
                        Stream.of("", "## Bars", "", Bar.HEAD),
                        bars.stream(),
                        rules(printed).stream().map(Bar::line),
                        Stream.of("", "## Loads", "", Row.HEAD),
                        rows.stream(),
                        Stream.of("", HOW.strip(), ""),
                        printed.isEmpty()
                                ? Stream.<String>of()
                                : Stream.of(
                                        "## Other parts, as they print",
                                        "",
                                        "```",
                                        String.join("\n", printed),
                                        "```",
                                        ""))
                .flatMap(part -> part)
                .reduce((all, line) -> all + "\n" + line)
                .orElseThrow();
    }

    /** The bars of what bench/rules prints. */
    static List<Bar> rules(List<String> printed) {
        List<Bar> bars = new ArrayList<>();
        for (String line : printed) {
            Matcher rules = RULES.matcher(line);
            if (rules.matches()) {
                double microseconds = Double.parseDouble(rules.group(2));
                bars.add(new Bar(
                        words(rules.group(1)) + ", with its full trace",
                        "at most 100 microseconds",
                        rules.group(2) + " microseconds",
                        microseconds <= MOST_MICROSECONDS));
            }
            Matcher changes = CHANGES.matcher(line);
            if (changes.matches()) {
                double milliseconds = Double.parseDouble(changes.group(1));
                bars.add(Bar.within("changes that would lower the headline, p95", milliseconds, MOST_MILLISECONDS));
            }
        }
        return bars;
    }

    /** "assessmentFromFacts" as people write it. */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
