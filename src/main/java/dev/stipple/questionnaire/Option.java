package dev.stipple.questionnaire;

/**
 * One answer to a choice.
 *
 * @param hint a second line under the label, or empty
 * @param alone cannot be combined with another option
 * @param unknown leaves the fact unknown, as "not sure" and "rather not say" do
 */
public record Option(String code, String label, String hint, boolean alone, boolean unknown) {}
