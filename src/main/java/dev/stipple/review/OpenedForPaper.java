package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens a submission to be printed: the one place that asks whether it may be, and records that it was. */
@ApplicationScoped
class OpenedForPaper {

    private final Submissions submissions;
    private final Reviews reviews;
    private final PrintSheets sheets;
    private final BlindReading blind;
    private final AccessLog access;
    private final Clock clock;

    OpenedForPaper(
            Submissions submissions,
            Reviews reviews,
            PrintSheets sheets,
            BlindReading blind,
            AccessLog access,
            Clock clock) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.sheets = sheets;
        this.blind = blind;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The sheet of a submission.
     *
     * @param photos asked for only when the form may be opened
     * @return none for a form that its client ended
     * @throws NotFoundException when the studio has no such form
     */
    Optional<PrintSheet> sheet(
            StaffMember member, RecordId id, AccessLog.Kind kind, Supplier<List<PrintSheet.Photo>> photos) {
        Reviews.State review = reviews.state(id, clock.instant()).orElseThrow(NotFoundException::new);
        if (review.state().closed()) {
            return Optional.empty();
        }
        access.opened(id.studioId(), member.id(), kind, id.id());
        boolean hidden = blind.decisionHidden(member, review);
        return submissions
                .open(id.studioId(), id.id())
                .map(sent -> sheets.of(member, sent, review, hidden, photos.get()));
    }
}
