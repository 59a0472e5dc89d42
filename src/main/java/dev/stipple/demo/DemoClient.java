package dev.stipple.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One invented client, as the demo file writes it.
 *
 * @param hoursAgo how long ago the form was sent
 * @param answers answers by question id
 * @param decision what was decided, if anything
 * @param asked what the client was asked back, if anything
 */
record DemoClient(
        int hoursAgo,
        JsonNode answers,
        @Nullable DemoDecision decision,
        @Nullable DemoAsk asked) {

    /** An invented decision, so many hours after sending. */
    record DemoDecision(String by, String outcome, String reason, String message, int hoursAfter) {}

    /** An invented question back, so many hours after sending. */
    record DemoAsk(String by, String question, String words, int hoursAfter) {}
}
