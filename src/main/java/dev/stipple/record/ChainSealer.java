package dev.stipple.record;

import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.sealing.ChainKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Makes links of what waits to be sealed, studio by studio, in the order of what happened. */
@ApplicationScoped
class ChainSealer {

    private static final Logger LOG = Logger.getLogger(ChainSealer.class);
    private static final int MOST = 500;

    private static final String HEAD =
            "select number, encode(hash, 'hex') from chain_link where studio_id = :studio order by number desc limit 1";

    static final String WAITING = "select " + Link.COLUMNS + " from chain_waiting"
            + " where studio_id = :studio and digest is not null order by at, record_id, kind, subject_id limit "
            + MOST;

    /** In one statement, however many. Everything but the number and the hashes is taken as it waited. */
    private static final String LINK = """
            with made as (
                select * from unnest(cast(:numbers as bigint[]), cast(:kinds as text[]), cast(:subjects as uuid[]),
                                     cast(:before as text[]), cast(:hashes as text[]))
                    as made (number, kind, subject_id, previous, hash)),
            waited as (
                delete from chain_waiting w using made
                where w.studio_id = :studio and w.kind = made.kind and w.subject_id = made.subject_id
                returning w.*, made.number, made.previous, made.hash)
            insert into chain_link
                (studio_id, number, kind, subject_id, record_id, at, digest, edition_sha256, previous, hash)
            select studio_id, number, kind, subject_id, record_id, at, digest, edition_sha256,
                   decode(previous, 'hex'), decode(hash, 'hex')
            from waited
            """;

    private final Session entities;
    private final ChainKey key;
    private final StudioScope scope;

    ChainSealer(Session entities, ChainKey key, StudioScope scope) {
        this.entities = entities;
        this.key = key;
        this.scope = scope;
    }

    @AcrossStudios("which studios have something to seal")
    @Scheduled(
            every = "60s",
            delayed = "20s",
            identity = "sealed-record",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID studio : studios()) {
            try {
                scope.in(studio, () -> linkAll(studio));
            } catch (RuntimeException failed) {
                LOG.errorf(
                        "the record of studio %s was not sealed: %s",
                        studio, failed.getClass().getName());
            }
        }
    }

    private void linkAll(UUID studio) {
        int linked = MOST;
        while (linked == MOST) {
            linked = QuarkusTransaction.requiringNew().call(() -> link(studio));
        }
    }

    private List<UUID> studios() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select distinct studio_id from chain_waiting", Tuple.class)
                        .getResultStream()
                        .map(row -> row.get(0, UUID.class))
                        .toList());
    }

    /** Another node may be at it; then there is nothing to do here. */
    private int link(UUID studio) {
        boolean alone = entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:what, 0))", Boolean.class)
                .setParameter("what", "sealed record " + studio)
                .getSingleResult();
        if (!alone) {
            return 0;
        }
        for (LinkKind kind : LinkKind.values()) {
            digestEarlier(studio, kind);
        }
        List<Tuple> waiting = tuples(WAITING, studio);
        List<Tuple> head = tuples(HEAD, studio);
        long number = head.isEmpty() ? 0 : head.get(0).get(0, Long.class);
        String previous = head.isEmpty() ? Link.NOTHING : head.get(0).get(1, String.class);
        List<Link> links = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (Tuple row : waiting) {
            number++;
            Link link = read(studio, number, row, previous);
            previous = key.hash(link.content());
            links.add(link);
            hashes.add(previous);
        }
        add(studio, links, hashes);
        return waiting.size();
    }

    /** What was stored before there was a chain is sealed as it stands when it is first met. */
    private void digestEarlier(UUID studio, LinkKind kind) {
        entities.createNativeMutationQuery("update chain_waiting w set digest = " + kind.digest()
                        + ", edition_sha256 = "
                        + kind.edition() + " from " + kind.table() + " r"
                        + " where w.studio_id = :studio and w.kind = '" + kind.name() + "' and w.digest is null"
                        + " and r.studio_id = w.studio_id and r.id = w.subject_id and w.subject_id in"
                        + " (select subject_id from chain_waiting where studio_id = :studio and kind = '" + kind.name()
                        + "' and digest is null order by at, subject_id limit " + MOST + ")")
                .setParameter("studio", studio)
                .executeUpdate();
    }

    private void add(UUID studio, List<Link> links, List<String> hashes) {
        int added = entities.createNativeMutationQuery(LINK)
                .setParameter("studio", studio)
                .setParameter("numbers", links.stream().map(Link::number).toArray(Long[]::new))
                .setParameter("kinds", links.stream().map(Link::kind).toArray(String[]::new))
                .setParameter("subjects", links.stream().map(Link::subject).toArray(UUID[]::new))
                .setParameter("before", links.stream().map(Link::previous).toArray(String[]::new))
                .setParameter("hashes", hashes.toArray(String[]::new))
                .executeUpdate();
        if (added != links.size()) {
            throw new IllegalStateException("of " + links.size() + " rows that waited, " + added + " are there");
        }
    }

    private static Link read(UUID studio, long number, Tuple row, String previous) {
        return new Link(
                studio,
                number,
                row.get(0, String.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, Long.class),
                row.get(4, String.class),
                row.get(5, String.class),
                previous);
    }

    private List<Tuple> tuples(String sql, UUID studio) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("studio", studio)
                .getResultList();
    }
}
