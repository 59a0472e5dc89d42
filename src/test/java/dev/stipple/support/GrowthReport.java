package dev.stipple.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code bench/growth} measured, as the page and the drawing in docs. */
public final class GrowthReport {

    private static final Path PAGE = Path.of("docs/benchmarks-growth.md");
    private static final Path DRAWING = Path.of("docs/images/growth.svg");

    private static final String WORDS = """
            # What it costs as a studio grows

            Written by `bench/growth`, which fills studios of these sizes with forms that open (one in three waits, the others are decided,
            sent over 400 days), all in one database, and asks each the same. The figures are the p95 of 100 calls after 200 to warm up,
            or of as many as fit into a minute, put to all sizes in turn, without the rendering of pages; those of verify and of judging
            again are of one run. `bench/growth 1000000` adds a million, which
            takes long. Times are of this machine, with whatever else it did; what is worth reading is how they grow.

            ![Time against size, both on logarithmic axes](images/growth.svg)

            Machine: %d cores, Java %s, the embedded PostgreSQL on the same disk.

            | what, in ms | %s | times 10 costs |
            |---|%s---|
            %s
            A line that stays level costs the same whatever the size. Of a name that more than a thousand forms have, the latest thousand are
            looked through. Retention reads what is due, and here each day the same part of all forms is. Verify and judging again read
            every form of a studio, and their time per form stays the same.

            ## What a form takes on the disk

            Bytes for each submission, over all of them, without photos, mails, drafts and the access log. The sealed payload itself is %s
            bytes of it. Forms that were asked back, noted, measured and treated take more.

            | table | rows | indexes |
            |---|---|---|
            %s""";

    private static final String SIZES = """
            select coalesce(string_agg(format('| `%%s` | %%s | %%s |', relname, round(own), round(indexes)), E'\n' order by own + indexes desc), '')
            from (select relname, pg_table_size(oid) / %1$s.0 as own, pg_indexes_size(oid) / %1$s.0 as indexes
                  from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace) tables
            where own + indexes >= 4""";

    private static final String PAYLOAD = """
            select round(avg(octet_length(identity) + octet_length(answers) + octet_length(mood) + octet_length(assessment)))
            from submission""";

    private final Map<String, SortedMap<Integer, Double>> measured = new LinkedHashMap<>();

    /** Notes how long something took for a size. */
    public void add(String what, int size, double milliseconds) {
        System.out.printf("growth: %-26s of %,9d: %10.2f ms%n", what, size, milliseconds);
        measured.computeIfAbsent(what, first -> new TreeMap<>()).put(size, milliseconds);
    }

    /** Writes both files. */
    public void write() throws IOException {
        List<Integer> sizes = measured.values().stream()
                .flatMap(points -> points.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        String rows = measured.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), sizes))
                .collect(Collectors.joining());
        String forms = Rows.value("select count(*) from submission");
        Files.writeString(
                PAGE,
                WORDS.formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        sizes.stream().map("%,d"::formatted).collect(Collectors.joining(" | ")),
                        "---|".repeat(sizes.size()),
                        rows,
                        Rows.value(PAYLOAD),
                        Rows.value(SIZES.formatted(forms)) + "\n"));
        Files.writeString(
                DRAWING,
                LogPlot.of(
                        "Time against the number of submissions of a studio",
                        measured.entrySet().stream()
                                .map(entry -> new LogPlot.Line(entry.getKey(), entry.getValue()))
                                .toList()));
    }

    private static String row(String what, SortedMap<Integer, Double> points, List<Integer> sizes) {
        String figures = sizes.stream()
                .map(size -> figure(points.getOrDefault(size, 0.0)))
                .collect(Collectors.joining(" | "));
        double least = points.getOrDefault(points.firstKey(), 1.0);
        double most = points.getOrDefault(points.lastKey(), 1.0);
        double decades = Math.log10((double) points.lastKey() / points.firstKey());
        double factor = Math.pow(most / least, 1 / Math.max(1, decades));
        return "| %s | %s | %s |%n".formatted(what, figures, String.format(Locale.ROOT, "× %.1f", factor));
    }

    private static String figure(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 100 ? "%.1f" : "%,.0f", milliseconds);
    }
}
