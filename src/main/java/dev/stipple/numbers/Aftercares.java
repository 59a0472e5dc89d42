package dev.stipple.numbers;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.sealing.RecordCipher;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.SentConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What is recorded after treatments. Each entry and what is counted of it are one transaction. */
@ApplicationScoped
class Aftercares {

    private static final String TABLE = "aftercare";

    /** Entries of one form are recorded one after another, so that a problem counts once. */
    private static final String IN_TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended(cast(:submission as text), 0)) as text)";

    private final Session entities;
    private final Keys keys;
    private final ClosedForms closed;
    private final Tallies tallies;
    private final RuleTallies ruleTallies;

    Aftercares(Session entities, Keys keys, ClosedForms closed, Tallies tallies, RuleTallies ruleTallies) {
        this.entities = entities;
        this.keys = keys;
        this.closed = closed;
        this.tallies = tallies;
        this.ruleTallies = ruleTallies;
    }

    /** What came of recording. */
    enum Taken {
        DONE,
        /** The client ended the form. */
        CLOSED,
        /** The entry to be corrected was corrected before, or is none of this form. */
        CHANGED
    }

    /**
     * An entry to be recorded.
     *
     * @param id carried by the form, so that one sent twice is recorded once
     * @param corrects the entry that it replaces
     * @param takesBack the earlier entry was a mistake, and nothing takes its place
     */
    record Entered(
            UUID id, AftercareKind kind, LocalDate on, Optional<UUID> corrects, boolean takesBack, AftercareNote note) {
        @Override
        public String toString() {
            return "Entered[" + kind + "]";
        }
    }

    /** All that is recorded of a form; nothing once it is erased. */
    @Transactional
    Course course(RecordId submission) {
        return keys.find(submission)
                .map(cipher -> new Course(entries(submission).stream()
                        .map(entry -> opened(entry, cipher))
                        .toList()))
                .orElseGet(() -> new Course(List.of()));
    }

    /** Records an entry and counts it, unless the client ended the form. */
    @Transactional
    Taken record(StaffMember by, SentConsultation sent, Entered entered, Instant now) {
        RecordId submission = new RecordId(sent.studioId(), sent.id());
        entities.createNativeQuery(IN_TURN, String.class)
                .setParameter("submission", sent.id().toString())
                .getSingleResult();
        Optional<RecordCipher> cipher = keys.find(submission);
        if (cipher.isEmpty() || closed(submission)) {
            return Taken.CLOSED;
        }
        Course before = course(submission);
        if (before.has(entered.id())) {
            return Taken.DONE;
        }
        Optional<Course.Entry> earlier = entered.corrects().flatMap(before::standing);
        if (entered.corrects().isPresent()
                && earlier.filter(entry -> entry.kind() == entered.kind()).isEmpty()) {
            return Taken.CHANGED;
        }
        persist(by, submission, entered, cipher.get(), now);
        count(submission.studioId(), entered, earlier, now);
        countProblem(sent, before.problemSince(), course(submission).problem(), now);
        return Taken.DONE;
    }

    boolean closed(RecordId submission) {
        return !closed.among(submission.studioId(), List.of(submission.id())).isEmpty();
    }

    private void persist(StaffMember by, RecordId submission, Entered entered, RecordCipher cipher, Instant now) {
        AftercareEntry entry = new AftercareEntry(
                        new RecordId(submission.studioId(), entered.id()),
                        submission.id(),
                        entered.kind(),
                        entered.on(),
                        now,
                        by.id())
                .saying(cipher.seal(
                        TABLE,
                        FieldGroup.NOTES,
                        entered.id().toString(),
                        entered.note().bytes()));
        entered.corrects().ifPresent(earlier -> entry.correcting(earlier, entered.takesBack()));
        entities.persist(entry);
        entities.flush();
    }

    /** A correction takes back what the entry before it counted, on the day on which that was counted. */
    private void count(UUID studio, Entered entered, Optional<Course.Entry> earlier, Instant now) {
        earlier.ifPresent(entry -> {
            Map<String, Long> back = new HashMap<>();
            entry.note().counts(entry.kind()).forEach((name, n) -> back.put(name, -n));
            tallies.add(studio, entry.at(), back);
        });
        if (!entered.takesBack()) {
            tallies.add(studio, now, entered.note().counts(entered.kind()));
        }
    }

    /** A mistake is taken back on the day on which the problem was counted, as each entry is. */
    private void countProblem(SentConsultation sent, Optional<Instant> since, boolean after, Instant now) {
        Set<String> raised = sent.assessment().stream()
                .flatMap(made -> made.findings().stream())
                .map(AssessmentDocument.FindingPart::rule)
                .collect(Collectors.toSet());
        if (after && since.isEmpty()) {
            ruleTallies.problem(sent.studioId(), now, raised);
        } else if (!after) {
            since.ifPresent(counted -> ruleTallies.noProblem(sent.studioId(), counted, raised));
        }
    }

    private List<AftercareEntry> entries(RecordId submission) {
        return new ArrayList<>(entities.createQuery(
                        "from AftercareEntry where id.studioId = ?1 and submissionId = ?2 order by at, id.id",
                        AftercareEntry.class)
                .setParameter(1, submission.studioId())
                .setParameter(2, submission.id())
                .getResultList());
    }

    private static Course.Entry opened(AftercareEntry entry, RecordCipher cipher) {
        byte[] plain = cipher.open(TABLE, FieldGroup.NOTES, entry.entryId().toString(), entry.content());
        return new Course.Entry(
                entry.entryId(),
                entry.kind(),
                entry.onDay(),
                entry.at(),
                entry.by(),
                entry.corrects(),
                entry.takenBack(),
                AftercareNote.read(plain));
    }
}
