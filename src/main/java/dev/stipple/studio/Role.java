package dev.stipple.studio;

/** What a person at a studio may do. */
public enum Role {
    PRACTITIONER,
    LEAD,
    FRONT_DESK,
    OWNER,
    READ_ONLY;

    /** Role names for annotations. */
    public static final class Names {
        public static final String PRACTITIONER = "PRACTITIONER";
        public static final String LEAD = "LEAD";
        public static final String FRONT_DESK = "FRONT_DESK";
        public static final String OWNER = "OWNER";
        public static final String READ_ONLY = "READ_ONLY";

        private Names() {}
    }

    /** The role in words. */
    public String title() {
        return switch (this) {
            case PRACTITIONER -> "practitioner";
            case LEAD -> "lead practitioner";
            case FRONT_DESK -> "front desk";
            case OWNER -> "owner";
            case READ_ONLY -> "read only";
        };
    }
}
