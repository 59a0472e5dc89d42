package dev.stipple.numbers;

import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The page of numbers for tests of other packages. */
@ApplicationScoped
public class NumbersAsked {

    private final NumbersPages pages;
    private final Clock clock;

    NumbersAsked(NumbersPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** Puts the page of a year together. */
    public void year(StaffMember member) {
        pages.of(member, Period.YEAR, clock.instant());
    }
}
