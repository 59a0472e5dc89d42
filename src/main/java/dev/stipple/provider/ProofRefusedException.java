package dev.stipple.provider;

/** What came back proves nothing. The reason is for the log and holds nothing that was sent. */
public class ProofRefusedException extends RuntimeException {

    ProofRefusedException(String why) {
        super("no proof: " + why);
    }
}
