package dev.stipple.shared.web;

/** Whom to turn to when a page fails: what an error page needs to know of a studio. */
public interface Contact {

    /** The name within addresses. */
    String slug();

    String name();

    String phone();

    /** Tag of the language for clients whose browser names none that we speak. */
    String language();
}
