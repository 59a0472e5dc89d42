package dev.stipple.studio;

/** How sure a session is of its person. */
enum Assurance {
    /** The password was right, or the identity provider vouched for one sign-in there. */
    PASSWORD,
    /** The second factor was right as well, here or there. */
    FACTOR
}
