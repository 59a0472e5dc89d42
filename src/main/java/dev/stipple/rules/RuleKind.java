package dev.stipple.rules;

/** Kinds of rule, each with its own power. */
public enum RuleKind {
    /** Ends or delays: decline, decline-site, defer. */
    STOP,
    /** Asks for something first: clearance, patch test, caution, note. */
    FLAG,
    /** A belief about the treatment. */
    EXPECTATION,
    /** Two answers that cannot both hold; the stricter reading holds until they are settled. */
    CONTRADICTION,
    /** Findings of other rules that together ask for more than each alone. */
    STACK,
    /** Words that ask for a person today. While one is raised there is no outcome. */
    CRISIS;

    public boolean may(Disposition disposition) {
        return switch (disposition) {
            case NONE -> false;
            case NOTE -> this == FLAG || this == EXPECTATION;
            case CAUTION -> this != STOP && this != CRISIS;
            case PATCH_TEST -> this == FLAG;
            case MEDICAL_CLEARANCE -> this == FLAG || this == STACK;
            case DECLINE_SITE -> this == STOP;
            case DEFER -> this == STOP || this == STACK || this == CRISIS;
            case DECLINE -> this == STOP || this == STACK || this == EXPECTATION;
        };
    }
}
