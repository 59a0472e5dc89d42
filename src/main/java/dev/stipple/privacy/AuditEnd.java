package dev.stipple.privacy;

import dev.stipple.shared.sealing.ChainKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Ends old lines of the access log, whole seals from the beginning on, and sets a stone for them in the same transaction. A stretch that
 * does not verify stays: a stone must not cover up what was altered.
 */
@ApplicationScoped
public class AuditEnd {

    /** Of a thousand lines each at most. */
    private static final int SEALS_AT_ONCE = 50;

    /** A seal is made within a minute of its lines; clocks of nodes may differ by some more. */
    private static final Duration SURELY_OLDER = Duration.ofHours(1);

    private static final String DUE =
            "select cast(coalesce(sum(cardinality(ids)), 0) as bigint) from audit_seal where studio_id = :studio and at < :before";

    private static final String IN_TURN = "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)";

    private static final String SEALS = """
            select number, at < :before, encode(previous, 'hex'), encode(hash, 'hex'), array_to_string(ids, ','),
                   (select string_agg(encode(d, 'hex'), ',' order by n) from unnest(digests) with ordinality as u(d, n))
            from audit_seal where studio_id = :studio order by number limit
            """ + " " + SEALS_AT_ONCE;

    private static final String STONES = """
            select number, up_to, encode(last_hash, 'hex'), encode(hash, 'hex') from audit_stone
            where studio_id = :studio order by number desc limit 1
            """;

    private static final String ALTERED = "select count(*) from audit_seal s"
            + " cross join lateral unnest(s.ids, s.digests) as u(id, digest)"
            + " left join audit_event r on r.studio_id = s.studio_id and r.id = u.id"
            + " where s.studio_id = :studio and s.number <= :upTo and (r.id is null or " + AuditSeal.digest()
            + " <> u.digest)";

    private static final String SET = """
            insert into audit_stone (studio_id, number, at, up_to, lines, before, last_hash, previous, hash)
            values (:studio, :number, :now, :upTo, :lines, :before,
                    decode(:last, 'hex'), decode(:previous, 'hex'), decode(:hash, 'hex'))
            """;

    private static final String END_LINES = """
            delete from audit_event r using audit_seal s cross join lateral unnest(s.ids) as u(id)
            where s.studio_id = :studio and s.number <= :upTo and r.studio_id = s.studio_id and r.id = u.id
            """;

    private static final String END_SEALS = "delete from audit_seal where studio_id = :studio and number <= :upTo";

    private final Session entities;
    private final ChainKey key;
    private final AccessLog access;
    private final Clock clock;

    AuditEnd(Session entities, ChainKey key, AccessLog access, Clock clock) {
        this.entities = entities;
        this.key = key;
        this.access = access;
        this.clock = clock;
    }

    /** Where the chain begins that is left: after this seal. */
    private record Beginning(long stone, String stoneHash, long seal, String sealHash) {}

    /** How many lines of a studio were written before a moment. */
    @Transactional
    public long due(UUID studio, Instant before) {
        return entities.createNativeQuery(DUE, Long.class)
                .setParameter("studio", studio)
                .setParameter("before", surely(before))
                .getSingleResult();
    }

    /**
     * Ends some of the lines that were written before a moment, in one transaction.
     *
     * @return how many; 0 when none is left
     * @throws IllegalStateException when the stretch was altered: then nothing of it goes
     */
    @Transactional
    public long endSome(UUID studio, Instant before) {
        entities.createNativeQuery(IN_TURN, String.class)
                .setParameter("what", "audit seals " + studio)
                .getSingleResult();
        Instant bound = before.truncatedTo(ChronoUnit.SECONDS);
        Beginning beginning = beginning(studio);
        List<Tuple> seals = old(studio, bound);
        if (seals.isEmpty()) {
            return 0;
        }
        long lines = checked(studio, beginning, seals);
        Tuple last = seals.get(seals.size() - 1);
        AuditStone stone = new AuditStone(
                studio,
                beginning.stone() + 1,
                last.get(0, Long.class),
                lines,
                bound,
                last.get(3, String.class),
                beginning.stoneHash());
        access.opened(studio, studio, AccessLog.Kind.LOG_ENDED, studio);
        set(stone);
        end(END_LINES, stone);
        end(END_SEALS, stone);
        return lines;
    }

    private Beginning beginning(UUID studio) {
        return entities.createNativeQuery(STONES, Tuple.class)
                .setParameter("studio", studio)
                .getResultStream()
                .findFirst()
                .map(row -> new Beginning(
                        row.get(0, Long.class),
                        row.get(3, String.class),
                        row.get(1, Long.class),
                        row.get(2, String.class)))
                .orElseGet(() -> new Beginning(0, AuditSeal.NOTHING, 0, AuditSeal.NOTHING));
    }

    /** Seals from the beginning on, up to the first that is not old enough. */
    private List<Tuple> old(UUID studio, Instant before) {
        return entities.createNativeQuery(SEALS, Tuple.class)
                .setParameter("studio", studio)
                .setParameter("before", surely(before))
                .getResultStream()
                .takeWhile(row -> row.get(1, Boolean.class))
                .toList();
    }

    private long checked(UUID studio, Beginning beginning, List<Tuple> seals) {
        long number = beginning.seal();
        String previous = beginning.sealHash();
        long lines = 0;
        for (Tuple seal : seals) {
            List<AuditSeal.Line> sealed = lines(seal);
            number++;
            String due = key.hash(AuditSeal.content(studio, number, sealed, previous));
            if (seal.get(0, Long.class) != number || !seal.get(3, String.class).equals(due)) {
                throw new IllegalStateException("seal " + number + " of the access log does not verify");
            }
            previous = due;
            lines += sealed.size();
        }
        long altered = entities.createNativeQuery(ALTERED, Long.class)
                .setParameter("studio", studio)
                .setParameter("upTo", number)
                .getSingleResult();
        if (altered > 0) {
            throw new IllegalStateException(altered + " old lines of the access log do not verify");
        }
        return lines;
    }

    private static List<AuditSeal.Line> lines(Tuple seal) {
        List<String> ids = List.of(seal.get(4, String.class).split(",", -1));
        List<String> digests = List.of(seal.get(5, String.class).split(",", -1));
        List<AuditSeal.Line> lines = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            lines.add(new AuditSeal.Line(UUID.fromString(ids.get(i)), digests.get(i)));
        }
        return lines;
    }

    private void set(AuditStone stone) {
        entities.createNativeMutationQuery(SET)
                .setParameter("studio", stone.studio())
                .setParameter("number", stone.number())
                .setParameter("now", clock.instant())
                .setParameter("upTo", stone.upTo())
                .setParameter("lines", stone.lines())
                .setParameter("before", stone.before())
                .setParameter("last", stone.lastHash())
                .setParameter("previous", stone.previous())
                .setParameter("hash", key.hash(stone.content()))
                .executeUpdate();
    }

    private void end(String sql, AuditStone stone) {
        entities.createNativeMutationQuery(sql)
                .setParameter("studio", stone.studio())
                .setParameter("upTo", stone.upTo())
                .executeUpdate();
    }

    private static Instant surely(Instant before) {
        return before.minus(SURELY_OLDER);
    }
}
