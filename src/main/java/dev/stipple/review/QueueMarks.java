package dev.stipple.review;

import dev.stipple.shared.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the queue filters by without saying it in the database: keyed marks, comparable within one studio only. */
@ApplicationScoped
class QueueMarks {

    private final KeyedHash keyed;

    QueueMarks(KeyedHash keyed) {
        this.keyed = keyed;
    }

    byte[] outcome(UUID studio, String code) {
        return keyed.of("queue outcome", studio + "|" + code);
    }

    /** Which of some codes a mark was made of; none when it was made of another. */
    static Optional<String> code(Map<String, byte[]> known, Optional<byte[]> mark) {
        return mark.flatMap(made -> known.entrySet().stream()
                .filter(one -> Arrays.equals(one.getValue(), made))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    byte[] pattern(UUID studio, String code) {
        return keyed.of("queue pattern", studio + "|" + code);
    }
}
