package dev.stipple.submission;

import dev.stipple.edition.Edition;
import java.util.List;

/**
 * A stored form that opened.
 *
 * @param reference as people read it
 * @param edition the one that judged it, in the language in which it was judged
 * @param versions as it was sent, and as it was answered since
 */
public record StoredForm(String reference, Edition edition, List<Version> versions) {

    public StoredForm {
        versions = List.copyOf(versions);
    }

    /** As it stands now. */
    public Version latest() {
        return versions.get(versions.size() - 1);
    }

    @Override
    public String toString() {
        return "StoredForm[" + reference + "]";
    }
}
