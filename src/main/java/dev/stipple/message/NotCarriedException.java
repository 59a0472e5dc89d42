package dev.stipple.message;

/** A mail that was not taken. Its message holds no address and no reply text, which could repeat one. */
public class NotCarriedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    private NotCarriedException(String message, boolean forGood) {
        super(message);
        this.forGood = forGood;
    }

    /** The server could not be reached or talked to; another try may succeed. */
    public static NotCarriedException unreachable(Throwable cause) {
        return new NotCarriedException("no server: " + cause.getClass().getSimpleName(), false);
    }

    /** The server cannot do what we need. Say why in words of ours. */
    static NotCarriedException unable(String why) {
        return new NotCarriedException("no use of the server: " + why, false);
    }

    /** The server answered with a code that says no. */
    static NotCarriedException refused(String step, int code) {
        return new NotCarriedException("refused " + code + " at " + step, false);
    }

    /** The server will never take mail for this address. */
    static NotCarriedException noSuchAddress(int code) {
        return new NotCarriedException("refused " + code + " at the recipient", true);
    }

    /** Whether no later try can succeed. */
    public boolean forGood() {
        return forGood;
    }
}
