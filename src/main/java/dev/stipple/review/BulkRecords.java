package dev.stipple.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.stipple.shared.Ids;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What bulk acts did, kept so that whoever did it can undo it for ten minutes. */
@ApplicationScoped
class BulkRecords {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Duration UNDO = Duration.ofMinutes(10);

    private final Session entities;

    BulkRecords(Session entities) {
        this.entities = entities;
    }

    /**
     * What a bulk act did, and what became of it.
     *
     * @param refused how many rows it could not be done to
     * @param left how many rows an undo left alone
     */
    record Done(UUID id, BulkActs.Kind kind, int rows, int refused, int left, boolean undoable, boolean undone) {

        String words() {
            return undone
                    ? rows - left + " put back." + (left == 0 ? "" : " " + left + " left alone: changed since.")
                    : rows + " " + kind.words() + "."
                            + (refused == 0
                                    ? ""
                                    : " " + refused + " could not be: claimed, urgent or not waiting any more.");
        }
    }

    /** Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID add(BulkActs.Kind kind, StaffMember member, List<BulkRow> before, int refused, Instant now) {
        UUID id = Ids.next(now);
        entities.createNativeMutationQuery("""
                        insert into bulk_act (studio_id, id, person_id, at, kind, refused, before)
                        values (:studio, :id, :person, :at, :kind, :refused, cast(:before as jsonb))""")
                .setParameter("studio", member.studioId())
                .setParameter("id", id)
                .setParameter("person", member.id())
                .setParameter("at", now)
                .setParameter("kind", kind.name())
                .setParameter("refused", refused)
                .setParameter("before", written(before))
                .executeUpdate();
        return id;
    }

    /** What somebody's own bulk act did; none when there is no such act. */
    @Transactional
    Optional<Done> done(StaffMember member, UUID id, Instant now) {
        return entities.createNativeQuery("""
                        select kind, refused, cast(before as text), at, undone_at is not null from bulk_act
                        where studio_id = :studio and id = :id and person_id = :person""", Tuple.class)
                .setParameter("studio", member.studioId())
                .setParameter("id", id)
                .setParameter("person", member.id())
                .getResultStream()
                .findFirst()
                .map(row -> done(id, row, now));
    }

    private static Done done(UUID id, Tuple row, Instant now) {
        List<BulkRow> rows = read(row.get(2, String.class));
        boolean undone = row.get(4, Boolean.class);
        boolean fresh = row.get(3, Instant.class).plus(UNDO).isAfter(now);
        return new Done(
                id,
                BulkActs.Kind.valueOf(row.get(0, String.class)),
                rows.size(),
                row.get(1, Integer.class),
                (int) rows.stream().filter(BulkRow::left).count(),
                fresh && !undone && !rows.isEmpty(),
                undone);
    }

    /** The rows of an act that is undone now; none when somebody undid it a moment before. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<BulkRow> undone(StaffMember member, UUID id, Instant now) {
        return entities
                .createNativeQuery("""
                        update bulk_act set undone_at = :at
                        where studio_id = :studio and id = :id and undone_at is null
                        returning cast(before as text)""", String.class)
                .setParameter("at", now)
                .setParameter("studio", member.studioId())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .flatMap(before -> read(before).stream())
                .toList();
    }

    /** Keeps which rows an undo left alone. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(StaffMember member, UUID id, List<BulkRow> rows) {
        entities.createNativeMutationQuery(
                        "update bulk_act set before = cast(:before as jsonb) where studio_id = :studio and id = :id")
                .setParameter("before", written(rows))
                .setParameter("studio", member.studioId())
                .setParameter("id", id)
                .executeUpdate();
    }

    private static String written(List<BulkRow> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException idsAndTimes) {
            throw new IllegalStateException("ids and times are always JSON", idsAndTimes);
        }
    }

    private static List<BulkRow> read(String json) {
        try {
            return List.of(JSON.readValue(json, BulkRow[].class));
        } catch (JsonProcessingException neverWritten) {
            throw new IllegalStateException("a stored bulk act is not JSON", neverWritten);
        }
    }
}
