package dev.stipple.rules;

/** The side of candidacy that a rule speaks about. Staff see what each one adds up to; clients never do. */
public enum Axis {
    SAFETY,
    SUITABILITY,
    EXPECTATIONS,
    READINESS
}
