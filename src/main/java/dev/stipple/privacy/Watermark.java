package dev.stipple.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** How far the database has followed the ledger. Every method is part of the caller's transaction. */
@ApplicationScoped
class Watermark {

    private final Session entities;

    Watermark(Session entities) {
        this.entities = entities;
    }

    /** Which ledger, and how far. */
    record Mark(UUID ledger, long number) {}

    /** Reads it and keeps every other erasure waiting until the transaction ends; none before the first start. */
    Optional<Mark> hold() {
        return entities.createNativeQuery("select ledger_id, number from erasure_watermark for update", Tuple.class)
                .getResultStream()
                .findFirst()
                .map(row -> new Mark(row.get(0, UUID.class), row.get(1, Long.class)));
    }

    /** While there is none to hold, two nodes that start at once still begin one after the other. */
    void waitForTurn() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('stipple ledger'))", Integer.class)
                .getSingleResult();
    }

    void make(UUID ledger, long number) {
        entities.createNativeMutationQuery(
                        "insert into erasure_watermark (ledger_id, number) values (:ledger, :number)")
                .setParameter("ledger", ledger)
                .setParameter("number", number)
                .executeUpdate();
    }

    void move(long number) {
        entities.createNativeMutationQuery("update erasure_watermark set number = :number")
                .setParameter("number", number)
                .executeUpdate();
    }
}
