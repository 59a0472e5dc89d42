package dev.stipple.rules;

/** What the client reads, from least to most careful. None of them is a yes. */
public enum Outcome {
    OPEN,
    CHECK,
    WAIT,
    NOT_FIT,
    DOCTOR;

    /** The outcome that a headline leads to, before red flags, undecided findings and contradictions. */
    public static Outcome of(Disposition headline) {
        return switch (headline) {
            case NONE, NOTE -> OPEN;
            case CAUTION, PATCH_TEST, DECLINE_SITE -> CHECK;
            case MEDICAL_CLEARANCE -> DOCTOR;
            case DEFER -> WAIT;
            case DECLINE -> NOT_FIT;
        };
    }
}
