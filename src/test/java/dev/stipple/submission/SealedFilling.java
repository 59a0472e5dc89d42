package dev.stipple.submission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Edition;
import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answers;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.sealing.RecordCipher;
import dev.stipple.studio.StudioProfile;
import dev.stipple.support.Filling;
import dev.stipple.support.Golden;
import dev.stipple.support.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** Seals the golden forms again and again, each under another name, and stores them in batches. */
@ApplicationScoped
class SealedFilling implements Filling {

    /** A transaction of these ends in time on a crowded machine, too. */
    private static final int AT_ONCE = 250;

    private static final Duration SPREAD = Duration.ofDays(400);

    private static final String SUBMISSION = """
            insert into submission (studio_id, id, reference, link_hash, edition_number, severity, sent_at, promised_at,
                                    identity, answers, mood, assessment)
            values (?, ?, ?, sha256(convert_to(?, 'UTF8')), 1, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String MARKS = """
            insert into search_mark (studio_id, mark, submission_id)
            select ?, mark, ? from unnest(cast(? as bytea[])) mark on conflict do nothing""";

    private final Session entities;
    private final Keys keys;
    private final Editions editions;
    private final SearchMarks marks;
    private final Judge judge;
    private final Clock clock;

    SealedFilling(Session entities, Keys keys, Editions editions, SearchMarks marks, Judge judge, Clock clock) {
        this.entities = entities;
        this.keys = keys;
        this.editions = editions;
        this.marks = marks;
        this.judge = judge;
        this.clock = clock;
    }

    /** A form as it is before it is sealed, but for who sent it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Plain(Answers identity, byte[] answers, byte[] mood, AssessmentDocument assessment, int severity) {}

    /** The forms of one batch are stored together. */
    private record Batch(StudioProfile studio, Edition edition, List<Plain> plain, int from, int forms) {}

    @Override
    public String name(int form) {
        return "Sam Client" + form;
    }

    @Override
    public void fill(StudioProfile studio, int forms) {
        Edition edition = editions.inForce(studio.id()).edition();
        List<Plain> plain = plain(edition);
        for (int from = 0; from < forms; from += AT_ONCE) {
            Batch batch = new Batch(studio, edition, plain, from, forms);
            QuarkusTransaction.requiringNew().run(() -> entities.doWork(connection -> store(connection, batch)));
        }
        try {
            Rows.changeMany(Files.readString(Path.of("src/test/resources/growth/around.sql"))
                    .replace(":studio", studio.id().toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Plain> plain(Edition edition) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Plain> plain = new ArrayList<>();
        for (Golden golden : Golden.all()) {
            Answers answers =
                    AnswersJson.parse(edition.questionnaire(), golden.answers()).answers();
            judge.judge(edition, answers, today)
                    .ifPresent(made -> plain.add(new Plain(
                            AnswerGroups.part(edition.questionnaire(), answers, FieldGroup.IDENTITY),
                            AnswersJson.bytes(AnswerGroups.part(edition.questionnaire(), answers, FieldGroup.ANSWERS)),
                            AnswersJson.bytes(AnswerGroups.part(edition.questionnaire(), answers, FieldGroup.MOOD)),
                            made,
                            Math.max(1, Judge.severity(Optional.of(made)).number()))));
        }
        return plain;
    }

    private void store(Connection connection, Batch batch) throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement submission = connection.prepareStatement(SUBMISSION);
                PreparedStatement found = connection.prepareStatement(MARKS)) {
            for (int form = batch.from(); form < Math.min(batch.forms(), batch.from() + AT_ONCE); form++) {
                Instant at = now.minus(SPREAD.multipliedBy(form + 1L).dividedBy(batch.forms()));
                RecordId id = new RecordId(batch.studio().id(), Ids.next(at));
                String reference = Ids.reference();
                Answers identity = identity(batch, form);
                submission(submission, batch, form, id, reference, at, identity);
                found.setObject(1, id.studioId());
                found.setObject(2, id.id());
                found.setArray(3, connection.createArrayOf("bytea", found(id, reference, identity)));
                found.addBatch();
            }
            entities.flush();
            entities.clear();
            submission.executeBatch();
            found.executeBatch();
        }
    }

    private byte[][] found(RecordId id, String reference, Answers identity) {
        Set<SearchWord> words = SearchWords.of(reference, identity);
        return marks.of(id.studioId(), words).toArray(byte[][]::new);
    }

    private void submission(
            PreparedStatement insert,
            Batch batch,
            int form,
            RecordId id,
            String reference,
            Instant at,
            Answers identity)
            throws SQLException {
        RecordCipher cipher = keys.create(id);
        Plain plain = plain(batch, form);
        insert.setObject(1, id.studioId());
        insert.setObject(2, id.id());
        insert.setString(3, reference);
        insert.setString(4, reference);
        insert.setInt(5, plain.severity());
        insert.setTimestamp(6, Timestamp.from(at));
        insert.setTimestamp(7, Timestamp.from(at));
        insert.setBytes(8, seal(cipher, FieldGroup.IDENTITY, AnswersJson.bytes(identity)));
        insert.setBytes(9, seal(cipher, FieldGroup.ANSWERS, plain.answers()));
        insert.setBytes(10, seal(cipher, FieldGroup.MOOD, plain.mood()));
        insert.setBytes(
                11, seal(cipher, FieldGroup.ASSESSMENT, plain.assessment().bytes()));
        insert.addBatch();
    }

    private static Plain plain(Batch batch, int form) {
        return batch.plain().get(form % batch.plain().size());
    }

    private static byte[] seal(RecordCipher cipher, FieldGroup group, byte[] plain) {
        return cipher.seal(SubmitConsultation.TABLE, group, plain);
    }

    private Answers identity(Batch batch, int form) {
        ObjectNode typed = JsonNodeFactory.instance
                .objectNode()
                .put("name", name(form))
                .put("email", "client" + form + "@client.example");
        return plain(batch, form)
                .identity()
                .with(AnswersJson.parse(batch.edition().questionnaire(), typed).answers());
    }
}
