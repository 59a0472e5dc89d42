package dev.stipple.shared.sealing;

/** Parts of a record that are sealed apart, so that a role can be given one without the others. */
public enum FieldGroup {
    IDENTITY,
    ANSWERS,
    MOOD,
    ASSESSMENT,
    NOTES,
    PHOTOS,
    /** What leads to a record, such as a code that its client may see again. */
    ACCESS,
    /** A mail that waits to be sent. */
    MAIL
}
