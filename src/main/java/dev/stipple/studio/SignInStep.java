package dev.stipple.studio;

/** What is still to do before a session opens the desk, and the only address that it opens until then. */
enum SignInStep {
    GIVE_FACTOR(FactorResource.PATH),
    CHOOSE_PASSWORD(PasswordResource.PATH),
    SET_UP_FACTOR(FactorSetUpResource.PATH),
    NOTHING("");

    private final String opens;

    SignInStep(String opens) {
        this.opens = opens;
    }

    boolean opens(String path) {
        return this == NOTHING || opens.equals(path);
    }
}
