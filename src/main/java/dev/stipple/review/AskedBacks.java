package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import dev.stipple.submission.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Questions back to clients, in the words of the desk. */
@ApplicationScoped
class AskedBacks {

    private static final AskedBack NOTHING = new AskedBack(1, "", Optional.empty());

    private final AskBacks asks;
    private final Submissions submissions;
    private final People people;
    private final Clock clock;

    AskedBacks(AskBacks asks, Submissions submissions, People people, Clock clock) {
        this.asks = asks;
        this.submissions = submissions;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The lines about one form on its own page.
     *
     * @param decisionHidden whether a question asked since the last decision is left out, as it may tell of it
     */
    AskedBack of(Reviews.State review, boolean decisionHidden, ZoneId zone) {
        RecordId id = review.id();
        return submissions
                .open(id.studioId(), id.id())
                .map(sent -> of(sent, asked -> !decisionHidden || BlindReading.before(asked.at(), review), zone))
                .orElse(NOTHING);
    }

    private AskedBack of(SentConsultation sent, Predicate<AskBacks.Asked> shown, ZoneId zone) {
        List<Version> versions = sent.version() > 1 ? submissions.versions(sent.studioId(), sent.id()) : List.of();
        return new AskedBack(
                sent.version(),
                versions.isEmpty() ? "" : changes(sent, versions),
                asks.latest(sent.studioId(), sent.id(), clock.instant())
                        .filter(shown)
                        .map(asked -> one(sent, asked, versions, zone)));
    }

    private static String changes(SentConsultation sent, List<Version> versions) {
        Version before = versions.get(versions.size() - 2);
        return Comparison.of(Comparison.Side.of(sent.as(before)), Comparison.Side.of(sent))
                .counted();
    }

    /** The question that waits for a client. */
    Optional<AskedBack.One> open(SentConsultation sent, ZoneId zone) {
        return asks.open(sent.studioId(), sent.id(), clock.instant()).map(asked -> one(sent, asked, List.of(), zone));
    }

    private AskedBack.One one(SentConsultation sent, AskBacks.Asked asked, List<Version> versions, ZoneId zone) {
        return new AskedBack.One(
                Optional.ofNullable(people.of(sent.studioId()).get(asked.by()))
                        .map(StaffMember::name)
                        .orElse("a colleague"),
                ShownTime.moment(asked.at(), zone),
                ShownTime.date(asked.until().atZone(zone).toLocalDate()),
                state(asked, zone),
                asked.open(),
                asked.content().questions().stream()
                        .flatMap(id -> sent.edition().questionnaire().question(id).stream())
                        .map(question -> question.asked().name())
                        .toList(),
                asked.content().words(),
                reply(asked, versions));
    }

    private static String reply(AskBacks.Asked asked, List<Version> versions) {
        return asked.state() == AskBacks.State.ANSWERED && !versions.isEmpty()
                ? versions.get(versions.size() - 1).words()
                : "";
    }

    private static String state(AskBacks.Asked asked, ZoneId zone) {
        String until = ShownTime.date(asked.until().atZone(zone).toLocalDate());
        return switch (asked.state()) {
            case OPEN -> "Waiting for the client until " + until;
            case ANSWERED ->
                "Answered "
                        + asked.answered().map(at -> ShownTime.moment(at, zone)).orElse("");
            case EXPIRED -> "Not answered by " + until;
            case ENDED -> "Taken back";
        };
    }
}
