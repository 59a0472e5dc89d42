package dev.stipple.rules;

/**
 * One reason to believe a rule.
 *
 * @param grade peer-reviewed, public-body, custom or unsourced
 * @param source code in the source register; empty only when unsourced
 * @param says what was taken from it
 */
public record Evidence(String grade, String source, String says) {}
