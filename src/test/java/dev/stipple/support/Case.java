package dev.stipple.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One golden case: a sentence, answers laid over the clean client, and what the rules must say. */
public record Case(String file, JsonNode json) {

    private static final Path FOLDER = Path.of("src/test/resources/cases");

    public static List<Case> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Case> read(Path file) {
        try {
            List<Case> cases = new ArrayList<>();
            for (JsonNode one : new YAMLMapper().readTree(Files.readString(file))) {
                cases.add(new Case(file.getFileName().toString(), one));
            }
            return cases;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public JsonNode answers() {
        return json.path("answers");
    }

    public JsonNode expected() {
        return json.path("expect");
    }

    @Override
    public String toString() {
        return file + ": " + json.path("case").asText();
    }
}
