package dev.stipple.privacy;

import dev.stipple.shared.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One erasure: what was erased together. It names nobody: ids that were made for the purpose, and keyed hashes by which the
 * studio can answer whoever comes with the reference of an erased form.
 */
record LedgerLine(long number, Instant at, List<Erased> erased) {

    LedgerLine {
        erased = List.copyOf(erased);
    }

    /** A record that was erased, and the mark of its reference; the mark is empty when it had none. */
    record Erased(RecordId record, String mark) {

        private String text() {
            return record.studioId() + "/" + record.id() + "/" + mark;
        }

        private static Erased read(String text) {
            String[] parts = text.split("/", 3);
            return new Erased(new RecordId(UUID.fromString(parts[0]), UUID.fromString(parts[1])), parts[2]);
        }
    }

    /** As it stands in the file, without its seal. */
    String text() {
        return number + " " + at + " " + erased.stream().map(Erased::text).collect(Collectors.joining(","));
    }

    static LedgerLine read(String text) {
        String[] parts = text.split(" ", 3);
        return new LedgerLine(
                Long.parseLong(parts[0]),
                Instant.parse(parts[1]),
                Stream.of(parts[2].split(",", -1)).map(Erased::read).toList());
    }
}
