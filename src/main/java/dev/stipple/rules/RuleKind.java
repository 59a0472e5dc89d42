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
    CONTRADICTION;

    public boolean may(Disposition disposition) {
        return switch (disposition) {
            case NONE -> false;
            case NOTE -> this == FLAG || this == EXPECTATION;
            case CAUTION -> this != STOP;
            case PATCH_TEST, MEDICAL_CLEARANCE -> this == FLAG;
            case DECLINE_SITE, DEFER -> this == STOP;
            case DECLINE -> this == STOP || this == EXPECTATION;
        };
    }
}
