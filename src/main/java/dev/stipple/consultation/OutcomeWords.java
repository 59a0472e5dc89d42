package dev.stipple.consultation;

/** An outcome in the client's words. None of them is a yes. */
record OutcomeWords(String heading, String sentence) {

    /** Not an outcome of the rules: they failed, and a person reads first. */
    static final String UNSCORED = "unscored";

    static OutcomeWords of(String outcome, ResultMessages says) {
        return switch (outcome) {
            case "open" -> new OutcomeWords(says.headOpen(), says.saysOpen());
            case "check" -> new OutcomeWords(says.headCheck(), says.saysCheck());
            case "wait" -> new OutcomeWords(says.headWait(), says.saysWait());
            case "doctor" -> new OutcomeWords(says.headDoctor(), says.saysDoctor());
            case "not-fit" -> new OutcomeWords(says.headNotFit(), says.saysNotFit());
            default -> new OutcomeWords(says.headUnscored(), says.saysUnscored());
        };
    }
}
