package dev.stipple.shared.sealing;

/** Sealed bytes that do not open: wrong key, moved or damaged. Names where, never what. */
public final class SealBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBrokenException(String context) {
        super("sealed bytes do not open at " + context);
    }
}
