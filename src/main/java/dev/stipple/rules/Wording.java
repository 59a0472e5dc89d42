package dev.stipple.rules;

/**
 * What a rule says, to each side.
 *
 * @param client kind and plain, no diagnosis
 * @param practitioner trade words
 * @param change what could change the answer; may hold the placeholder {@code {until}}; empty for a note
 */
public record Wording(String client, String practitioner, String change) {}
