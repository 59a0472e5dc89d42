package dev.stipple.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is kept of forms, for whoever ends it by age. Provided by whoever reviews. */
public interface KeptForms {

    /** What is due of a form. */
    enum What {
        NOT_TREATED,
        TREATED,
        /** The photos alone; the form has time left. */
        PHOTOS
    }

    /** Why something due does not go. */
    enum Stays {
        NO,
        /** A claim, a complaint, an authority. */
        HELD,
        /** A person has still to read or answer it. */
        WAITS
    }

    /**
     * One form with something due.
     *
     * @param last when the client and the studio last heard from one another
     */
    record Due(UUID id, String reference, What what, Stays stays, Instant last) {}

    /** How many forms are due, of a kind and for a reason to stay. */
    record Count(What what, Stays stays, int forms) {}

    /** All that is due, counted. */
    List<Count> count(UUID studio, Periods.Bounds bounds);

    /** The first of what is due, the oldest first. */
    List<Due> due(UUID studio, Periods.Bounds bounds, int most);

    /**
     * Ends what is due and does not stay, at most so many forms, in one transaction. What somebody else holds is left for the next
     * time.
     *
     * @return how many forms it was
     */
    int endSome(UUID studio, Periods.Bounds bounds, int most);
}
