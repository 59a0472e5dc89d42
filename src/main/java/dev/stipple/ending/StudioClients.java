package dev.stipple.ending;

import dev.stipple.studio.StudioProfile;
import java.time.Instant;
import java.util.UUID;

/** Writes to the clients of a studio. Provided by whoever reviews their forms. */
public interface StudioClients {

    /** How many forms a person has still to decide or to answer. */
    int open(UUID studio);

    /**
     * Queues a mail to each client of an open form who chose mail: until when their page stays. Asked twice, it sends no second one.
     *
     * @param ending which end it is about
     */
    void tellOfEnd(StudioProfile studio, UUID ending, Instant endsAt);

    /** Queues a mail to each of those, that their page stays after all. */
    void tellOfStaying(StudioProfile studio, UUID ending);
}
