package dev.stipple.consultation;

/** An outcome in the client's words. None of them is a yes. */
record OutcomeWords(String heading, String sentence) {

    /** Not an outcome of the rules: they failed, and a person reads first. */
    static final String UNSCORED = "unscored";

    static OutcomeWords of(String outcome) {
        return switch (outcome) {
            case "open" ->
                new OutcomeWords(
                        "Nothing you told us rules SMP out",
                        "That is not the same as a yes. A practitioner still needs to see your scalp.");
            case "check" ->
                new OutcomeWords(
                        "We need to check something with you first",
                        "Something in your answers needs a closer look before anyone plans a treatment. The reasons are below.");
            case "wait" ->
                new OutcomeWords(
                        "Not yet - this may change",
                        "Something in your answers means that now is not the time. What would change that is below.");
            case "doctor" ->
                new OutcomeWords(
                        "Please see a doctor before thinking about SMP",
                        "Something in your answers deserves a doctor's look first. SMP stays possible to talk about afterwards.");
            case "not-fit" ->
                new OutcomeWords(
                        "SMP is unlikely to give you what you want",
                        "Something in your answers speaks against this treatment for you. Here is why, and what else there is.");
            default ->
                new OutcomeWords(
                        "A person will read this",
                        "We have all your answers, but we could not work out a first look. A practitioner reads them before anything else.");
        };
    }
}
