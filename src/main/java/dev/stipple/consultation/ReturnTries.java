package dev.stipple.consultation;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.limit.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** How often somebody may try to come back: from one network with codes that lead nowhere, and to one draft at all. */
@ApplicationScoped
class ReturnTries {

    private static final String CODE = "return code";
    private static final String LINK = "return link";
    private static final String DRAFT = "return to draft";

    private final Attempts attempts;
    private final StippleConfig config;

    ReturnTries(Attempts attempts, StippleConfig config) {
        this.attempts = attempts;
        this.config = config;
    }

    /** Counts a code from a network, before it is looked at. */
    Optional<Duration> overWithCode(String network) {
        return attempts.over(Attempts.NO_STUDIO, CODE, network, config.draft().triesAnHour());
    }

    /** A code that was right does not count. */
    void codeWasRight(String network) {
        attempts.giveBack(Attempts.NO_STUDIO, CODE, network);
    }

    /** Counts a link that leads nowhere. */
    Optional<Duration> overWithLink(String network) {
        return attempts.over(Attempts.NO_STUDIO, LINK, network, config.draft().triesAnHour());
    }

    /** Counts a way into a draft by its code. */
    Optional<Duration> overWithDraft(RecordId draft) {
        return attempts.over(
                draft.studioId(), DRAFT, draft.id().toString(), config.draft().triesAnHour());
    }
}
