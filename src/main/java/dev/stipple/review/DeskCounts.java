package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentDocument.FindingPart;
import dev.stipple.numbers.RuleTallies;
import dev.stipple.numbers.Tallies;
import dev.stipple.shared.RecordId;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Counts what happens at the desk, in the transaction in which it happens. A decision counts when the client is told: one that is
 * taken back before was none.
 */
@ApplicationScoped
class DeskCounts {

    private final Tallies tallies;
    private final RuleTallies rules;
    private final Submissions submissions;
    private final Timeline timeline;

    DeskCounts(Tallies tallies, RuleTallies rules, Submissions submissions, Timeline timeline) {
        this.tallies = tallies;
        this.rules = rules;
        this.submissions = submissions;
        this.timeline = timeline;
    }

    /** The client is told a decision. */
    void told(Review review, Decision made, Instant at) {
        UUID studio = review.id().studioId();
        Optional<SentConsultation> sent = submissions.open(studio, review.id().id());
        Optional<AssessmentDocument> judged = sent.flatMap(SentConsultation::assessment);
        String first =
                judged.map(found -> found.crisis() ? "crisis" : found.outcome()).orElse("unscored");
        Instant decided = review.decidedAt().orElse(at);
        tallies.decided(
                studio,
                at,
                review.severity(),
                first,
                made.outcome().code(),
                !decided.isAfter(review.dueAt()),
                Duration.between(review.clockFrom(), decided));
        judged.ifPresent(found -> rules(review.id(), found, made, at));
    }

    /** A rule that asked for more than was decided is overridden; the others that asked for something are confirmed. */
    private void rules(RecordId id, AssessmentDocument judged, Decision made, Instant at) {
        Set<String> counted = new HashSet<>();
        timeline.of(id).stream()
                .filter(entry -> entry.kind() == EventKind.RESOLVED)
                .map(entry -> Sealed.read(Resolution.class, entry.detail()))
                .filter(resolution -> resolution.how() == Resolution.How.NOT_RELEVANT)
                .forEach(resolution -> counted.add(resolution.rule()));
        List<String> asked = judged.findings().stream()
                .filter(finding -> !"note".equals(finding.disposition()))
                .map(FindingPart::rule)
                .distinct()
                .filter(rule -> !counted.contains(rule))
                .toList();
        boolean less = DecidedOutcome.of(String.valueOf(judged.outcome()))
                .filter(made.outcome()::lessCarefulThan)
                .isPresent();
        if (less) {
            rules.overridden(id.studioId(), at, asked);
        } else {
            rules.confirmed(id.studioId(), at, asked);
        }
    }

    /** A flag was resolved. One that is not relevant here is the rule's mistake; the first such reason counts. */
    void resolved(RecordId id, Resolution made, Instant at) {
        boolean before = timeline.of(id).stream()
                .filter(entry -> entry.kind() == EventKind.RESOLVED)
                .map(entry -> Sealed.read(Resolution.class, entry.detail()))
                .anyMatch(
                        earlier -> earlier.rule().equals(made.rule()) && earlier.how() == Resolution.How.NOT_RELEVANT);
        if (made.how() == Resolution.How.NOT_RELEVANT && !before) {
            rules.overridden(id.studioId(), at, List.of(made.rule()));
        }
    }

    void secondReview(Doing doing, Decision first, Decision second) {
        tallies.secondReview(
                doing.id().studioId(),
                doing.now(),
                first.outcome().code(),
                second.outcome().code());
    }

    /** A disagreement was settled, beside the more careful of the two views. */
    void settled(Doing doing, DecidedOutcome moreCareful, Decision made) {
        int by = made.outcome().compareTo(moreCareful);
        Tallies.Settled how = by < 0 ? Tallies.Settled.LESS : by == 0 ? Tallies.Settled.EQUAL : Tallies.Settled.MORE;
        tallies.settled(
                doing.id().studioId(),
                doing.now(),
                how,
                !doing.now().isAfter(doing.review().dueAt()));
    }
}
