package dev.stipple.studio;

/** How sure a session is of its person. */
enum Assurance {
    /** The password was right. */
    PASSWORD,
    /** The second factor was right as well. */
    FACTOR
}
