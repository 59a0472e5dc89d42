package dev.stipple.support;

import dev.stipple.studio.Passwords;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** The same hash at the least cost: tests sign in hundreds of times. The program's own cost stands in a test without it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class QuickPasswords extends Passwords {

    private static final int LEAST_MEMORY_KIB = 8;

    public QuickPasswords() {
        super(LEAST_MEMORY_KIB, 1);
    }
}
