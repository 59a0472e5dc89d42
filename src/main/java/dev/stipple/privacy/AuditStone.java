package dev.stipple.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * What stands for lines of a studio's access log that went by age.
 *
 * @param number of the stone, from 1 on
 * @param upTo the last seal that went
 * @param lines how many lines went
 * @param before all of them were written before it, in whole seconds
 * @param lastHash the hash of that seal, as hex
 * @param previous the hash of the stone before, as hex
 */
public record AuditStone(
        UUID studio, long number, long upTo, long lines, Instant before, String lastHash, String previous) {

    /** What the hash of a stone is made of. */
    public String content() {
        return "audit stone|" + studio + "|" + number + "|" + upTo + "|" + lines + "|" + before.getEpochSecond() + "|"
                + lastHash + "|" + previous;
    }
}
