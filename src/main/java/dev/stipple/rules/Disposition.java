package dev.stipple.rules;

/** What a rule asks for, from least to most restrictive; the order is the one of the clinical evidence, section 0. */
public enum Disposition {
    NONE,
    NOTE,
    CAUTION,
    PATCH_TEST,
    MEDICAL_CLEARANCE,
    DECLINE_SITE,
    DEFER,
    DECLINE
}
