package dev.stipple.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The figures of one part: printed as they come, and kept as a part of docs/benchmarks.md until all parts are there. */
final class Figures {

    static final Path FOLDER = Path.of("target", "bench", "figures");
    static final String BARS = ".bars";
    static final String ROWS = ".rows";

    private final String part;
    private final List<String> rows = new ArrayList<>();
    private final List<String> bars = new ArrayList<>();

    Figures(String part) {
        this.part = part;
    }

    void add(Row row) throws IOException {
        rows.add(row.line());
        say(row.line());
        keep();
    }

    void add(Bar bar) throws IOException {
        bars.add(bar.line());
        say(bar.line());
        keep();
    }

    /** Tells how far it is. */
    static void say(String words) {
        System.out.println("bench: " + words);
    }

    /** For the page, also of a run that is cut off; those of an earlier run of this part go. */
    private void keep() throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(part + ROWS), rows);
        Files.write(FOLDER.resolve(part + BARS), bars);
    }

    /** All kept lines of a kind, part by part in the order of their names. */
    static List<String> kept(Path folder, String kind) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(kind))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}
