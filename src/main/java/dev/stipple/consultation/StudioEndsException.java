package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;

/** A client comes with a form to a studio that ends, or has ended. */
class StudioEndsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StudioProfile studio;

    StudioEndsException(StudioProfile studio) {
        super("a studio that ends takes no forms");
        this.studio = studio;
    }

    StudioProfile studio() {
        return studio;
    }
}
