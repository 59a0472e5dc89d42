package dev.stipple.photo;

/** A file that is not taken, on its way out of the pipeline. Carries the reason and nothing of the file. */
final class RefusedPhotoException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    RefusedPhotoException(Refusal why) {
        super("photo refused: " + why, null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
