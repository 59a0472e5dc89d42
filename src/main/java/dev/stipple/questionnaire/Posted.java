package dev.stipple.questionnaire;

import java.util.List;
import java.util.Optional;

/** A posted form: the strings under each field name, exactly as sent. */
@FunctionalInterface
public interface Posted {

    /** All values under a field name; empty when the field was not sent. */
    List<String> all(String field);

    /** The first value, trimmed; empty when blank or absent. */
    default Optional<String> one(String field) {
        return all(field).stream().findFirst().map(String::strip).filter(text -> !text.isEmpty());
    }
}
