package dev.stipple.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An answer set with what the rules must say of it, from src/test/resources/golden. */
public record Golden(String file, JsonNode json) {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    public static List<Golden> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Golden::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Golden named(String start) {
        return all().stream()
                .filter(golden -> golden.file.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static Golden read(Path file) {
        try {
            return new Golden(file.getFileName().toString(), new ObjectMapper().readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public JsonNode answers() {
        return json.get("answers");
    }

    public JsonNode expected() {
        return json.get("expect");
    }

    /** The request body that asks for its assessment. */
    public String request() {
        return new ObjectMapper()
                .createObjectNode()
                .put("on", json.get("on").asText())
                .set("answers", answers())
                .toString();
    }

    @Override
    public String toString() {
        return file;
    }
}
