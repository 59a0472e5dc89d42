package dev.stipple.submission;

import dev.stipple.studio.StudioProfile;
import java.time.Instant;

/** What clients read, word for word, for those who settle it. Provided by whoever makes the client's pages. */
public interface ClientWords {

    /** The headline of an outcome and the sentence under it, in a language by its tag. */
    Headline headline(String outcome, String language);

    /** What the first page says of how soon a form is read. */
    String beforeStart(StudioProfile studio, String language);

    /** What a result says of when it is read. */
    String afterSending(StudioProfile studio, Instant promised, String language);

    /** A headline and its sentence. */
    record Headline(String heading, String sentence) {}
}
