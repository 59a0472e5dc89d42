package dev.stipple.submission;

/** The client withdrew or deleted the form meanwhile: nothing more may be added to it. Says nothing of whose it is. */
public class FormClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FormClosedException() {
        super("the form is closed");
    }
}
