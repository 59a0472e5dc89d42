package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens a submission to be printed: the one place that asks whether it may be, and records that it was. */
@ApplicationScoped
class OpenedForPaper {

    private final Submissions submissions;
    private final PrintSheets sheets;
    private final AccessLog access;

    OpenedForPaper(Submissions submissions, PrintSheets sheets, AccessLog access) {
        this.submissions = submissions;
        this.sheets = sheets;
        this.access = access;
    }

    /**
     * The sheet of a submission.
     *
     * @param photos asked for only when the form may be opened
     * @return none for a form that its client ended
     */
    Optional<PrintSheet> sheet(
            StaffMember member, Reviews.State review, AccessLog.Kind kind, Supplier<List<PrintSheet.Photo>> photos) {
        if (review.state().closed()) {
            return Optional.empty();
        }
        RecordId id = review.id();
        access.opened(id.studioId(), member.id(), kind, id.id());
        return submissions.open(id.studioId(), id.id()).map(sent -> sheets.of(member, sent, review, photos.get()));
    }
}
