package dev.stipple.bench;

import dev.stipple.edition.Editions;
import dev.stipple.numbers.FilledCounts;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.record.FilledChain;
import dev.stipple.review.FilledReviews;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.FilledKeys;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.FilledForms;
import dev.stipple.submission.ReadingTargets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some hundred forms of one studio, and all rows that their sends and decisions would have written. */
final class Batch {

    private static final Duration UNTIL_DECIDED = Duration.ofHours(20);

    private final CopyRows keys = new CopyRows("record_key", "studio_id, id, studio_key_version, wrapped");
    private final CopyRows submissions = new CopyRows(
            "submission",
            "studio_id, id, reference, link_hash, edition_number, severity, language, sent_at, promised_at,"
                    + " identity, answers, mood, assessment");
    private final CopyRows consents =
            new CopyRows("consent_event", "studio_id, id, record_id, at, purpose, text_hash, language, given");
    private final CopyRows marks = new CopyRows("search_mark", "studio_id, mark, submission_id");
    private final CopyRows marked = new CopyRows("search_marked", "studio_id, submission_id");
    private final CopyRows reviews = new CopyRows(
            "review",
            "studio_id, id, state, severity, due_at, sent_at, reference, decided_by, decided_at, decision, version,"
                    + " clock_from, acknowledged_at, told_at, outcome_mark, pattern_mark, flags");
    private final CopyRows events = new CopyRows("event", "studio_id, id, subject_id, at, actor_id, kind");
    private final CopyRows opinions =
            new CopyRows("opinion", "studio_id, id, review_id, round, part, person_id, at, content");
    private final CopyRows told =
            new CopyRows("told_decision", "studio_id, id, submission_id, at, by_id, decided_at, decision");
    private final List<FilledChain.Waiting> sent = new ArrayList<>();
    private final List<FilledChain.Waiting> decided = new ArrayList<>();
    private final Map<LocalDate, FilledCounts.Day> counts = new TreeMap<>();

    private final FilledStudios.Filled of;
    private final Editions.Numbered edition;
    private final FilledKeys.Of key;
    private final FilledForms forms;
    private final FilledReviews desk;

    Batch(FilledStudios.Filled of, FilledKeys.Of key, FilledForms forms, FilledReviews desk) {
        this.of = of;
        this.edition = of.edition();
        this.key = key;
        this.forms = forms;
        this.desk = desk;
    }

    UUID studio() {
        return of.studio().id();
    }

    /** Adds a form that was sent at a moment, and decided on the next day unless it still waits. */
    void add(Clients clients, SplittableRandom random, Instant at, boolean waits) {
        StudioProfile studio = of.studio();
        int form = random.nextInt(clients.count());
        Answers answers = clients.by(form, random);
        LocalDate day = at.atZone(studio.hours().zone()).toLocalDate();
        Clients.Judged judged = clients.judged(form, day);
        UUID id = Ids.next(at);
        String reference = Ids.reference();
        FilledKeys.Made made = key.make(id);
        keys.add(studio.id(), id, key.version(), made.wrapped());
        submission(id, reference, at, made, answers, judged);
        forms.marks(studio.id(), reference, answers).forEach(mark -> marks.add(studio.id(), mark, id));
        marked.add(studio.id(), id);
        event(id, at, null, "SENT");
        sent.add(new FilledChain.Waiting(id, id, at));
        counts.computeIfAbsent(day, first -> new FilledCounts.Day()).sent(judged.outcome(), judged.raised());
        review(
                id,
                reference,
                at,
                made,
                answers,
                judged,
                waits || judged.outcome().isEmpty());
    }

    private void submission(
            UUID id, String reference, Instant at, FilledKeys.Made made, Answers answers, Clients.Judged judged) {
        StudioProfile studio = of.studio();
        Questionnaire questions = edition.edition().questionnaire();
        submissions.add(
                studio.id(),
                id,
                reference,
                Hashes.sha256(Ids.token()),
                edition.number(),
                judged.severity().number(),
                "en",
                at,
                ReadingTargets.promise(judged.severity(), at, studio),
                FilledForms.part(made.cipher(), questions, answers, FieldGroup.IDENTITY),
                FilledForms.part(made.cipher(), questions, answers, FieldGroup.ANSWERS),
                FilledForms.part(made.cipher(), questions, answers, FieldGroup.MOOD),
                FilledForms.assessment(made.cipher(), judged.document()));
        consents.add(
                studio.id(),
                Ids.next(at),
                id,
                at,
                "health-answers",
                edition.edition().sha256(),
                "en",
                true);
    }

    private void event(UUID id, Instant at, @Nullable UUID by, String kind) {
        events.add(of.studio().id(), Ids.next(at), id, at, by, kind);
    }

    private void review(
            UUID id,
            String reference,
            Instant at,
            FilledKeys.Made made,
            Answers answers,
            Clients.Judged judged,
            boolean waits) {
        UUID studio = of.studio().id();
        UUID by = waits ? null : of.lead().id();
        Instant when = waits ? null : at.plus(UNTIL_DECIDED);
        byte[] decision = waits
                ? null
                : FilledReviews.decision(
                        made.cipher(), judged.outcome(), of.lead().name());
        reviews.add(
                studio,
                id,
                waits ? "WAITING" : "DECIDED",
                judged.severity().number(),
                ReadingTargets.due(judged.severity(), at, of.studio()),
                at,
                reference,
                by,
                when,
                decision,
                waits ? 0 : 2,
                at,
                when,
                when,
                judged.outcome().isEmpty() ? null : desk.outcome(studio, judged.outcome()),
                answers.choice("pattern")
                        .map(code -> desk.pattern(studio, code))
                        .orElse(null),
                judged.flags());
        if (by != null && when != null && decision != null) {
            decided(id, by, when, decision, made, judged);
        }
    }

    private void decided(UUID id, UUID by, Instant when, byte[] decision, FilledKeys.Made made, Clients.Judged judged) {
        UUID studio = of.studio().id();
        UUID opinion = Ids.next(when);
        byte[] content = FilledReviews.opinion(
                made.cipher(), opinion, judged.outcome(), of.lead().name());
        opinions.add(studio, opinion, id, 1, "FIRST", by, when, content);
        UUID row = Ids.next(when);
        told.add(studio, row, id, when, by, when, decision);
        event(id, when, by, "DECIDED");
        event(id, when, by, "TOLD");
        decided.add(new FilledChain.Waiting(row, id, when));
    }

    /** Writes all rows, their links and their counts. Part of the caller's transaction. */
    void write(Connection connection, FilledChain chain) throws SQLException {
        for (CopyRows rows : List.of(keys, submissions, consents, marks, marked, reviews, events, opinions, told)) {
            rows.write(connection);
        }
        UUID studio = of.studio().id();
        chain.link(connection, studio, edition.edition().sha256(), sent, decided);
        FilledCounts.add(connection, studio, edition.number(), counts);
    }
}
