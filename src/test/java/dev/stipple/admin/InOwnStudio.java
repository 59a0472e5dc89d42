package dev.stipple.admin;

import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.Studios;
import dev.stipple.support.Browser;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** A test class in which each test has a studio of its own, with its owner signed in. */
abstract class InOwnStudio {

    @Inject
    Studios studios;

    @Inject
    People people;

    OwnStudio studio;
    Browser owner;

    @BeforeEach
    void open() {
        studio = anotherStudio();
        owner = studio.signedIn(Role.OWNER);
    }

    OwnStudio anotherStudio() {
        return OwnStudio.open(studios, people);
    }
}
