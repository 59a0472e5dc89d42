package dev.stipple.review;

import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.AssessmentDocument.FindingPart;
import dev.stipple.numbers.RuleTallies;
import dev.stipple.numbers.Tallies;
import dev.stipple.rules.Disposition;
import dev.stipple.rules.Outcome;
import dev.stipple.shared.RecordId;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import dev.stipple.submission.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The client is told a decision. Told again after they wrote, it is another wait, but no rule is answered twice. */
    void told(Review review, Decision made, Instant at) {
        UUID studio = review.id().studioId();
        Optional<AssessmentDocument> judged = judged(review.id());
        String first =
                judged.map(found -> found.crisis() ? "crisis" : found.outcome()).orElse("unscored");
        Instant decided = review.decidedAt().orElse(at);
        tallies.decided(
                studio,
                at,
                review.severity(),
                first,
                made.outcome().code(),
                !decided.isAfter(review.dueToClient()),
                Duration.between(review.clockFrom(), decided));
        if (review.toldDecision().isEmpty()) {
            judged.ifPresent(found -> rules(review.id(), found, made, at));
        }
    }

    /** A rule that asked for more than was decided is overridden; the others that asked for something are confirmed. */
    private void rules(RecordId id, AssessmentDocument judged, Decision made, Instant at) {
        Set<String> counted = setAside(id);
        List<FindingPart> asked = judged.findings().stream()
                .filter(finding -> !"note".equals(finding.disposition()))
                .filter(finding -> !counted.contains(finding.rule()))
                .toList();
        Set<String> overridden = rulesOf(asked.stream().filter(finding -> asksForMore(finding, made.outcome())));
        Set<String> confirmed = rulesOf(asked.stream());
        confirmed.removeAll(overridden);
        rules.overridden(id.studioId(), at, overridden);
        rules.confirmed(id.studioId(), at, confirmed);
    }

    /** Each finding by what it asks for itself: beside a doctor's opinion, another may have asked for no more than a check. */
    private static boolean asksForMore(FindingPart finding, DecidedOutcome decided) {
        if (finding.kind().equals("crisis")) {
            return false; // it asks for a person, not for an outcome
        }
        Disposition disposition = Disposition.valueOf(
                finding.disposition().toUpperCase(Locale.ROOT).replace('-', '_'));
        Outcome asked = finding.redFlag() ? Outcome.DOCTOR : Outcome.of(disposition);
        return decided.lessCarefulThan(DecidedOutcome.valueOf(asked.name()));
    }

    /**
     * A raised flag was resolved. One that is not relevant here is the rule's mistake; the first such reason counts, unless the
     * rule was answered before, when the client was told.
     */
    void resolved(Doing doing, Resolution made) {
        if (made.how() == Resolution.How.NOT_RELEVANT
                && doing.review().toldDecision().isEmpty()
                && raised(doing.id(), made.rule())
                && !setAside(doing.id()).contains(made.rule())) {
            rules.overridden(doing.id().studioId(), doing.now(), List.of(made.rule()));
        }
    }

    /** A client's answers were judged: what they raise for the first time counts, and the form if nothing judged it before. */
    void replied(SentConsultation sent, List<Version> versions, Instant at) {
        List<AssessmentDocument> before = versions.stream()
                .filter(version -> version.number() < sent.version())
                .flatMap(version -> version.assessment().stream())
                .toList();
        sent.assessment().ifPresent(judged -> {
            Set<String> raised = rulesOf(judged.findings().stream());
            raised.removeAll(rulesOf(before.stream().flatMap(earlier -> earlier.findings().stream())));
            if (before.isEmpty()) {
                rules.judged(sent.studioId(), at, sent.editionNumber(), raised);
            } else {
                rules.raised(sent.studioId(), at, raised);
            }
        });
    }

    private Optional<AssessmentDocument> judged(RecordId id) {
        return submissions.open(id.studioId(), id.id()).flatMap(SentConsultation::assessment);
    }

    private boolean raised(RecordId id, String rule) {
        return judged(id).stream().flatMap(found -> found.findings().stream()).anyMatch(finding -> finding.rule()
                .equals(rule));
    }

    /** Rules whose flags were found not to be relevant here. */
    private Set<String> setAside(RecordId id) {
        return timeline.of(id).stream()
                .filter(entry -> entry.kind() == EventKind.RESOLVED)
                .map(entry -> Sealed.read(Resolution.class, entry.detail()))
                .filter(resolution -> resolution.how() == Resolution.How.NOT_RELEVANT)
                .map(Resolution::rule)
                .collect(Collectors.toSet());
    }

    private static Set<String> rulesOf(Stream<FindingPart> findings) {
        return findings.map(FindingPart::rule).collect(Collectors.toCollection(HashSet::new));
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
