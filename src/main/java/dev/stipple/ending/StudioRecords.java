package dev.stipple.ending;

import java.time.Instant;
import java.util.UUID;

/** Whoever keeps records of clients, for the job that ends a studio. */
public interface StudioRecords {

    /**
     * Ends records of a studio, at most so many, in one transaction. What somebody else holds is left for the next time.
     *
     * @return how many it was
     */
    int endSome(UUID studio, Instant now, int most);

    /** Whether any record is left. */
    boolean anyLeft(UUID studio);
}
