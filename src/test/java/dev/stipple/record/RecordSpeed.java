package dev.stipple.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What {@code bench/record} runs; no build does. It prints figures and asserts only that what was checked was whole. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordSpeed {

    private static final int LINES = 1_000_000;
    private static final int FORMS = 50_000;
    /** A statement has half a minute. */
    private static final int AT_ONCE = 50_000;

    /** As many bytes as a form has; what is in them does not matter to a hash. */
    private static final String SENT = """
            with made as (
                insert into submission (studio_id, id, reference, link_hash, edition_number, severity, sent_at, promised_at,
                                        identity, answers, mood, assessment)
                select '%1$s', gen_random_uuid(), translate(upper(substr(md5(n || '%1$s'), 1, 10)), '01', 'XY'),
                       decode(md5('link' || n || '%1$s'), 'hex'), 1, 3, now(), now(),
                       convert_to(repeat(md5(n::text), 6), 'UTF8'), convert_to(repeat(md5(n::text), 80), 'UTF8'),
                       convert_to(repeat(md5(n::text), 8), 'UTF8'), convert_to(repeat(md5(n::text), 300), 'UTF8')
                from generate_series(1, %2$d) n returning studio_id, id, sent_at),
            keyed as (insert into record_key (studio_id, id, studio_key_version, wrapped) select studio_id, id, 1, '' from made)
            insert into chain_waiting (studio_id, kind, subject_id, record_id, at)
            select studio_id, 'SUBMISSION', id, id, sent_at from made""";

    private static final String READ = """
            with made as (
                insert into audit_event (studio_id, id, at, actor_id, kind, subject_id)
                select '%1$s', gen_random_uuid(), now() + n * interval '1 second', gen_random_uuid(), 'SUBMISSION', gen_random_uuid()
                from generate_series(%2$d, %3$d) n returning studio_id, id)
            insert into audit_unsealed (studio_id, id) select studio_id, id from made""";

    @Inject
    RecordStudio studio;

    @Inject
    Scheduler scheduler;

    @Test
    void print() throws SQLException {
        // Else the job links and seals while rows are planted, and nothing is left to measure.
        scheduler.pause();
        studio.open();
        Rows.change(SENT.formatted(studio.id(), FORMS));
        for (int planted = 0; planted < LINES; planted += AT_ONCE) {
            Rows.change(READ.formatted(studio.id(), planted + 1, planted + AT_ONCE));
        }
        Rows.change("analyze");
        timed("linking and sealing", studio::seal);
        timed("verify", () -> assertThat(studio.verify().troubling()).isEmpty());
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void timed(String what, Work work) throws SQLException {
        long began = System.nanoTime();
        work.run();
        System.out.printf(
                "record speed: %s of %,d forms and %,d lines of the access log: %.1f s%n",
                what, FORMS, LINES, (System.nanoTime() - began) / 1e9);
    }
}
