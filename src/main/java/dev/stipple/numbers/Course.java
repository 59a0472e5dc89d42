package dev.stipple.numbers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All that was recorded after the treatments of one client's form, oldest first. */
record Course(List<Entry> entries) {

    /** The 30-day look is about skin that has healed. */
    static final int HEALED_AFTER_DAYS = 28;

    /** How long after a treatment that look is due. */
    static final int LOOK_DUE_AFTER_DAYS = 30;

    Course {
        entries = List.copyOf(entries);
    }

    /** One entry, opened. */
    record Entry(
            UUID id,
            AftercareKind kind,
            LocalDate on,
            Instant at,
            UUID by,
            Optional<UUID> corrects,
            boolean takenBack,
            AftercareNote note) {

        @Override
        public String toString() {
            return "Entry[" + kind + "]";
        }
    }

    /** Whether an entry was corrected by a later one. */
    boolean replaced(Entry entry) {
        return entries.stream()
                .anyMatch(later -> later.corrects().filter(entry.id()::equals).isPresent());
    }

    /** The entries that hold: neither corrected nor taken back. */
    List<Entry> standing() {
        Set<UUID> corrected =
                entries.stream().flatMap(entry -> entry.corrects().stream()).collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !entry.takenBack() && !corrected.contains(entry.id()))
                .toList();
    }

    Optional<Entry> standing(UUID id) {
        return standing().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Whether something went wrong, as far as what holds tells. */
    boolean problem() {
        return standing().stream().anyMatch(entry -> entry.note().problem());
    }

    /** When what holds now was first known to have gone wrong; a mistake taken back in between begins it anew. */
    Optional<Instant> problemSince() {
        Optional<Instant> since = Optional.empty();
        for (int known = 1; known <= entries.size(); known++) {
            Instant at = entries.get(known - 1).at();
            boolean problem = new Course(entries.subList(0, known)).problem();
            since = problem ? since.or(() -> Optional.of(at)) : Optional.empty();
        }
        return since;
    }

    /** The latest treatment up to a day. */
    Optional<LocalDate> treatedBy(LocalDate day) {
        return standing().stream()
                .filter(entry ->
                        entry.kind() == AftercareKind.TREATED && !entry.on().isAfter(day))
                .map(Entry::on)
                .max(Comparator.naturalOrder());
    }

    /** What is to be recorded before anything else: a treatment. */
    Optional<AftercareKind> next() {
        return standing().stream().anyMatch(entry -> entry.kind() == AftercareKind.TREATED)
                ? Optional.empty()
                : Optional.of(AftercareKind.TREATED);
    }

    boolean has(UUID id) {
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }

    @Override
    public String toString() {
        return "Course[" + entries.size() + "]";
    }
}
