package dev.stipple.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of programs under test: it goes on from a Friday morning, the day of the golden forms. Months that these forms
 * tell stay recent, working hours and dates on pages stay the same, whenever the tests run.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock {

    public static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @Produces
    @Singleton
    Clock clock() {
        Clock machine = Clock.systemUTC();
        return Clock.offset(machine, Duration.between(machine.instant(), START));
    }
}
