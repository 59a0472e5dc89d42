package dev.stipple.photo;

import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** How many uploads of one draft are being taken in at once on this machine: more than a person makes are turned away. */
@ApplicationScoped
public class Uploads {

    private static final int MOST = 3;

    private final Map<RecordId, Integer> running = new HashMap<>();

    /** Whether another may begin; if so it must {@link #end}. */
    public synchronized boolean begin(RecordId draft) {
        int now = running.getOrDefault(draft, 0);
        if (now == MOST) {
            return false;
        }
        running.put(draft, now + 1);
        return true;
    }

    /** One is done. */
    public synchronized void end(RecordId draft) {
        running.computeIfPresent(draft, (id, now) -> now == 1 ? null : now - 1);
    }
}
