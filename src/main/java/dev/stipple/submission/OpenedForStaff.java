package dev.stipple.submission;

import dev.stipple.privacy.AccessLog;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The one way in which people of a studio come to read a submission. The line in the access log is written first, and both are
 * one transaction: no line, no plain text.
 */
@ApplicationScoped
public class OpenedForStaff {

    private final Submissions submissions;
    private final AccessLog access;

    OpenedForStaff(Submissions submissions, AccessLog access) {
        this.submissions = submissions;
        this.access = access;
    }

    /** A submission of the person's own studio; none when there is none of this id, or when it is erased. */
    @Transactional
    public Optional<SentConsultation> open(StaffMember by, AccessLog.Kind how, UUID id) {
        if (!submissions.exists(by.studioId(), id)) {
            return Optional.empty();
        }
        access.opened(by.studioId(), by.id(), how, id);
        return submissions.open(by.studioId(), id);
    }

    /** The names that clients gave, by submission; a line for each. */
    @Transactional
    public Map<UUID, String> names(StaffMember by, AccessLog.Kind how, List<UUID> ids) {
        access.opened(by.studioId(), by.id(), how, ids);
        return submissions.names(by.studioId(), ids);
    }
}
