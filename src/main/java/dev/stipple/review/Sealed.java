package dev.stipple.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How records of the desk are written before they are sealed. */
final class Sealed {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private Sealed() {}

    static String write(Record content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException plainRecord) {
            throw new IllegalStateException(
                    content.getClass().getSimpleName() + " could not be written", plainRecord.getCause());
        }
    }

    static <T extends Record> T read(Class<T> type, String json) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException neverWritten) {
            throw new IllegalStateException(
                    "a stored " + type.getSimpleName() + " is not JSON", neverWritten.getCause());
        }
    }

    static byte[] bytes(Record content) {
        return write(content).getBytes(StandardCharsets.UTF_8);
    }

    static <T extends Record> T read(Class<T> type, byte[] json) {
        return read(type, new String(json, StandardCharsets.UTF_8));
    }
}
