package dev.stipple.numbers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What an entry says; sealed in its row. Codes are those of {@link Choice}, and empty where nobody looked.
 *
 * @param words what went wrong, in words
 */
record AftercareNote(String look, String complication, String words, String satisfaction, String note) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether something went wrong. */
    boolean problem() {
        return !complication.isEmpty() && !complication.equals(Choice.NO_COMPLICATION);
    }

    /** What is counted of it. */
    Map<String, Long> counts(AftercareKind kind) {
        Map<String, Long> counts = new HashMap<>();
        if (!kind.looks()) {
            counts.put(AftercareSection.TREATED, 1L);
            return counts;
        }
        counts.put(AftercareSection.LOOK + kind.code() + ":" + look, 1L);
        counts.put(AftercareSection.COMPLICATION + kind.code() + ":" + complication, 1L);
        counts.put(AftercareSection.SATISFIED + kind.code() + ":" + satisfaction, 1L);
        return counts;
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsString(Map.of(
                            "look", look,
                            "complication", complication,
                            "words", words,
                            "satisfaction", satisfaction,
                            "note", note))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException plainMap) {
            throw new IllegalStateException("an entry of aftercare could not be written", plainMap.getCause());
        }
    }

    static AftercareNote read(byte[] json) {
        try {
            return JSON.readValue(json, AftercareNote.class);
        } catch (IOException neverWritten) {
            throw new IllegalStateException("a stored entry of aftercare is not JSON", neverWritten.getCause());
        }
    }

    @Override
    public String toString() {
        return "AftercareNote";
    }
}
