package dev.stipple.review;

import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a case stands for one reader, as far as they may know.
 */
@ApplicationScoped
class ShownStanding {

    private final Reviews reviews;
    private final Opinions opinions;
    private final Tellings tellings;
    private final BlindReading blind;
    private final Pauses pauses;

    ShownStanding(Reviews reviews, Opinions opinions, Tellings tellings, BlindReading blind, Pauses pauses) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.tellings = tellings;
        this.blind = blind;
        this.pauses = pauses;
    }

    @Transactional
    SubmissionPage.Standing of(StaffMember member, Reviews.State review, ZoneId zone) {
        boolean hidden = blind.decisionHidden(member, review);
        List<Opinions.Given> given = opinions.of(review.id(), review.round());
        boolean second = review.state() == ReviewState.SECOND;
        return new SubmissionPage.Standing(
                review.state().words(),
                may(member, review, hidden),
                review.urgent(),
                hidden,
                second && !hidden,
                review.waiting(),
                review.secondWanted(),
                hidden ? Optional.empty() : decided(review, zone),
                review.untold(),
                hidden || given.size() < (second ? 1 : 2)
                        ? List.of()
                        : given.stream().map(one -> shown(one, zone)).toList(),
                review.state() == ReviewState.CONFLICT
                        ? Decisions.moreCareful(given).title()
                        : "",
                hidden
                        ? ""
                        : Optional.ofNullable(reviews.findById(review.id()))
                                .flatMap(tellings::pending)
                                .orElse(""),
                hidden
                        ? ""
                        : review.tellAt().map(at -> ShownTime.moment(at, zone)).orElse(""));
    }

    private Set<String> may(StaffMember member, Reviews.State review, boolean blind) {
        return Arrays.stream(DeskAct.values())
                .filter(act -> act.allowedTo(member.role()) && act.allowedIn(review.state()))
                .filter(act -> fits(act, member, review, blind))
                .map(DeskAct::code)
                .collect(Collectors.toSet());
    }

    /** Beyond role and state: what would be refused anyway is not offered. */
    private boolean fits(DeskAct act, StaffMember member, Reviews.State review, boolean blind) {
        boolean held = review.holder().isPresent();
        boolean mine = review.holder().filter(member.id()::equals).isPresent();
        return switch (act) {
            case CLAIM -> !held || mine;
            case RELEASE -> mine;
            case BREAK_CLAIM -> held && !mine;
            case ACKNOWLEDGE -> review.urgent();
            case SECOND_REVIEW -> blind;
            case UNDO -> review.untold() || (review.state() == ReviewState.SECOND && !blind);
            case TELL -> review.tellAt().isPresent() && !blind;
            case DROP_MESSAGE -> !blind;
            case REQUEST_SECOND -> !review.secondWanted() && (review.waiting() || review.untold());
            case SNOOZE, CLOSE -> !review.urgent() && review.snoozedUntil().isEmpty();
            case WAKE -> review.snoozedUntil().isPresent();
            case ASK_BACK -> !review.urgent();
            case LETTER_OUT -> !review.urgent() && !review.untold();
            case LETTER_BACK -> !review.waiting() || pauses.letterOut(review.id());
            default -> true;
        };
    }

    private static Optional<SubmissionPage.Decided> decided(Reviews.State review, ZoneId zone) {
        return review.decision()
                .map(made -> shown("Decided", made, review.decidedAt().orElse(Instant.EPOCH), zone));
    }

    private static SubmissionPage.Decided shown(Opinions.Given given, ZoneId zone) {
        String part =
                switch (given.part()) {
                    case FIRST -> "First decision";
                    case SECOND -> "Second review";
                    case ARBITER -> "Settled";
                };
        return shown(part, given.decision(), given.at(), zone);
    }

    private static SubmissionPage.Decided shown(String part, Decision made, Instant at, ZoneId zone) {
        return new SubmissionPage.Decided(
                part,
                made.outcome().title(),
                made.by(),
                ShownTime.moment(at, zone),
                made.reason(),
                made.message(),
                Optional.ofNullable(made.until()).map(ShownTime::date).orElse(""));
    }
}
