package dev.stipple.questionnaire;

import java.util.Optional;

/**
 * One answer to a choice.
 *
 * @param hint a second line under the label, or empty
 * @param alone cannot be combined with another option
 * @param unknown leaves the fact unknown, as "not sure" and "rather not say" do
 * @param clean asks for nothing, so no rule reads it
 * @param score what it counts in a scale
 */
public record Option(
        String code,
        String label,
        String hint,
        boolean alone,
        boolean unknown,
        boolean clean,
        Optional<Integer> score) {}
