package dev.stipple.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a practitioner decided.
 *
 * @param outcome what the client is told
 * @param reason for colleagues; never shown to the client
 * @param message to the client, in the practitioner's words, or empty
 * @param by name of the practitioner, as it was then
 */
record Decision(DecidedOutcome outcome, String reason, String message, String by) {

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] bytes() {
        try {
            return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException plainRecord) {
            throw new IllegalStateException("a decision could not be written", plainRecord.getCause());
        }
    }

    static Decision read(byte[] json) {
        try {
            return JSON.readValue(json, Decision.class);
        } catch (IOException neverWritten) {
            throw new IllegalStateException("a stored decision is not JSON", neverWritten.getCause());
        }
    }

    @Override
    public String toString() {
        return "Decision";
    }
}
