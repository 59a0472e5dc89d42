package dev.stipple.shared.web;

import java.util.Optional;

/** Finds whom to turn to. Asked when something has gone wrong already, so it never waits for anything and never fails. */
public interface Contacts {

    /** The studio of that name within addresses, if it is known without asking the database. */
    Optional<Contact> known(String slug);
}
