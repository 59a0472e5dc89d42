package dev.stipple.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A client about whom the rules find nothing, for cases to lay their own answers over. */
public final class CleanClient {

    private static final Path FILE = Path.of("src/test/resources/clean-client.yaml");

    private CleanClient() {}

    /** The clean client's answers with others laid over them. */
    public static JsonNode with(JsonNode answers) {
        ObjectNode all = read();
        answers.properties().forEach(answer -> all.set(answer.getKey(), answer.getValue()));
        return all;
    }

    private static ObjectNode read() {
        try {
            return (ObjectNode) new YAMLMapper().readTree(Files.readString(FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
