package dev.stipple.provider;

/** The provider cannot be reached, or answers with what nobody can read. It says nothing of whoever wants to sign in. */
public class ProviderDownException extends RuntimeException {

    ProviderDownException(Throwable cause) {
        super("the identity provider gave no answer", cause);
    }

    ProviderDownException(String why) {
        super("the identity provider gave no answer: " + why);
    }
}
