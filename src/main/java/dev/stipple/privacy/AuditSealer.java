package dev.stipple.privacy;

import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.sealing.ChainKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Seals the lines of the access log that are not sealed yet. Nobody who opens a form waits for it. */
@ApplicationScoped
public class AuditSealer {

    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final int MOST = 1000;

    /** The last seal; where all went by age, what the stone says of the last that went. */
    private static final String HEAD = """
            select number, encode(hash, 'hex') from (
                (select number, hash from audit_seal where studio_id = :studio order by number desc limit 1)
                union all
                (select up_to, last_hash from audit_stone where studio_id = :studio order by number desc limit 1)) ends
            order by number desc limit 1
            """;

    private static final String LINES = "select r.id, encode(" + AuditSeal.digest() + ", 'hex')"
            + " from audit_unsealed u join audit_event r on r.studio_id = u.studio_id and r.id = u.id"
            + " where u.studio_id = :studio order by u.id limit " + MOST;

    private static final String SEAL = """
            insert into audit_seal (studio_id, number, at, ids, digests, previous, hash)
            select :studio, :number, cast(:at as timestamptz),
                   array(select cast(one as uuid) from unnest(string_to_array(:ids, ',')) with ordinality as u(one, n) order by n),
                   array(select decode(one, 'hex') from unnest(string_to_array(:digests, ',')) with ordinality as u(one, n) order by n),
                   decode(:previous, 'hex'), decode(:hash, 'hex')
            """;

    private static final String SEALED = """
            delete from audit_unsealed where studio_id = :studio
            and id in (select cast(one as uuid) from unnest(string_to_array(:ids, ',')) as u(one))
            """;

    private final Session entities;
    private final ChainKey key;
    private final StudioScope scope;
    private final Clock clock;

    AuditSealer(Session entities, ChainKey key, StudioScope scope, Clock clock) {
        this.entities = entities;
        this.key = key;
        this.scope = scope;
        this.clock = clock;
    }

    /** Seals what waits, in all studios. */
    @AcrossStudios("which studios have something to seal")
    @Scheduled(
            every = "60s",
            delayed = "25s",
            identity = "audit-seals",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        for (UUID studio : waiting()) {
            try {
                scope.in(studio, () -> sealAll(studio));
            } catch (RuntimeException failed) {
                LOG.errorf(
                        "the access log of studio %s was not sealed: %s",
                        studio, failed.getClass().getName());
            }
        }
    }

    private void sealAll(UUID studio) {
        int sealed = MOST;
        while (sealed == MOST) {
            sealed = QuarkusTransaction.requiringNew().call(() -> seal(studio));
        }
    }

    private List<UUID> waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select distinct studio_id from audit_unsealed", Tuple.class)
                        .getResultStream()
                        .map(row -> row.get(0, UUID.class))
                        .toList());
    }

    /** Another node may be at it; then there is nothing to do here. */
    private int seal(UUID studio) {
        boolean alone = entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:what, 0))", Boolean.class)
                .setParameter("what", "audit seals " + studio)
                .getSingleResult();
        List<AuditSeal.Line> lines = alone ? lines(studio) : List.of();
        if (!lines.isEmpty()) {
            add(studio, lines);
        }
        return lines.size();
    }

    private List<AuditSeal.Line> lines(UUID studio) {
        return tuples(LINES, studio).stream()
                .map(row -> new AuditSeal.Line(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }

    private void add(UUID studio, List<AuditSeal.Line> lines) {
        List<Tuple> head = tuples(HEAD, studio);
        long number = head.isEmpty() ? 1 : head.get(0).get(0, Long.class) + 1;
        String previous = head.isEmpty() ? AuditSeal.NOTHING : head.get(0).get(1, String.class);
        String ids = String.join(
                ",", lines.stream().map(line -> line.id().toString()).toList());
        entities.createNativeMutationQuery(SEAL)
                .setParameter("studio", studio)
                .setParameter("number", number)
                .setParameter("at", clock.instant().toString())
                .setParameter("ids", ids)
                .setParameter(
                        "digests",
                        String.join(
                                ",", lines.stream().map(AuditSeal.Line::digest).toList()))
                .setParameter("previous", previous)
                .setParameter("hash", key.hash(AuditSeal.content(studio, number, lines, previous)))
                .executeUpdate();
        entities.createNativeMutationQuery(SEALED)
                .setParameter("studio", studio)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    private List<Tuple> tuples(String sql, UUID studio) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("studio", studio)
                .getResultList();
    }
}
