package dev.stipple.shared;

/** Something costly has no room just now. Nothing was done; the same try a moment later may succeed. */
public class TooBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooBusyException() {
        super("no room just now", null, false, false);
    }
}
