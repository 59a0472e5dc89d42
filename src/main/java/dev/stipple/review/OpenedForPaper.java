package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.OpenedForStaff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens a submission to be printed: the one place that asks whether it may be, and records that it was. */
@ApplicationScoped
class OpenedForPaper {

    private final OpenedForStaff opened;
    private final PrintSheets sheets;

    OpenedForPaper(OpenedForStaff opened, PrintSheets sheets) {
        this.opened = opened;
        this.sheets = sheets;
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
        return opened.open(member, kind, review.id().id()).map(sent -> sheets.of(member, sent, review, photos.get()));
    }
}
