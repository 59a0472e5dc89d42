package dev.stipple.review;

import java.util.List;
import java.util.Optional;

/**
 * What was asked of a client and how the form stands since, as the desk reads it.
 *
 * @param version 1 is the form as it was sent
 * @param changes what differs from the version before, in words; empty for the first
 * @param latest the latest question back, whatever became of it
 */
record AskedBack(int version, String changes, Optional<One> latest) {

    /** The version before this one. */
    public int before() {
        return version - 1;
    }

    /**
     * A question back.
     *
     * @param state what became of it, in words
     * @param open it waits for the client
     * @param questions names of what was asked
     * @param words the practitioner's own, or empty
     * @param reply what the client wrote to them, or empty
     */
    record One(
            String by,
            String at,
            String until,
            String state,
            boolean open,
            List<String> questions,
            String words,
            String reply) {}
}
