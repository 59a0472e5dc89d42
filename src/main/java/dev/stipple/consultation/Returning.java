package dev.stipple.consultation;

import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Leads a client back to a saved form. Looking changes nothing; going in gives the browser a secret of its own. */
@ApplicationScoped
class Returning {

    /** An answer may be lost on the way, so the browser that used a link may use it once more, for a moment. */
    private static final Duration SECOND_CHANCE = Duration.ofMinutes(2);

    private final Drafts drafts;
    private final WaysBack ways;
    private final Studios studios;
    private final StudioScope scope;
    private final Clock clock;

    Returning(Drafts drafts, WaysBack ways, Studios studios, StudioScope scope, Clock clock) {
        this.drafts = drafts;
        this.ways = ways;
        this.studios = studios;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Where a code or link leads: to a draft that lives.
     *
     * @param open whether it lets this browser in; a link that was used does not
     */
    record Place(StudioProfile studio, RecordId draft, boolean open) {}

    @AcrossStudios("the address of a code names no studio")
    @Transactional
    Optional<Place> byCode(ReturnCode code) {
        return ways.byCode(code).filter(access -> drafts.lives(access.draft())).map(access -> place(access, true));
    }

    /**
     * Where a link leads.
     *
     * @param browser mark of the browser that asks
     */
    @AcrossStudios("the address of a link names no studio")
    @Transactional
    Optional<Place> byLink(String token, byte[] browser) {
        return ways.byLink(token)
                .filter(access -> drafts.lives(access.draft()))
                .map(access -> place(access, usable(access, browser)));
    }

    /** Whether the browser has a different form open at that studio, which it would lose sight of. */
    @Transactional
    boolean another(Place place, Optional<String> held) {
        return held.flatMap(token -> drafts.open(place.studio().id(), token))
                .filter(draft -> !draft.id().equals(place.draft()))
                .isPresent();
    }

    /**
     * Lets a browser in by a code.
     *
     * @param held the secret that the browser has now; it is replaced if it opens the same draft
     * @return the browser's new secret; empty when the draft has just ended
     */
    @Transactional
    Optional<String> enter(Place place, Optional<String> held) {
        return drafts.hold(place.draft()) ? Optional.of(admit(place, held)) : Optional.empty();
    }

    /** Lets a browser in by a link, which is used with it. */
    @Transactional
    Optional<String> enterByLink(Place place, String link, byte[] browser, Optional<String> held) {
        if (!drafts.hold(place.draft())) {
            return Optional.empty();
        }
        return ways.byLink(link).filter(access -> usable(access, browser)).map(access -> {
            if (access.usedAt().isEmpty()) {
                access.use(clock.instant(), browser);
            }
            return admit(place, held);
        });
    }

    private String admit(Place place, Optional<String> held) {
        held.flatMap(token -> ways.byBrowser(place.studio().id(), token))
                .filter(old -> old.draft().equals(place.draft()))
                .ifPresent(ways::delete);
        String token = Ids.token();
        ways.admit(place.draft(), token);
        return token;
    }

    private boolean usable(DraftAccess link, byte[] browser) {
        Optional<Instant> used = link.usedAt();
        return used.isEmpty()
                || (link.usedBy(browser) && clock.instant().isBefore(used.get().plus(SECOND_CHANCE)));
    }

    /** What was looked for is found: from here on the request sees the rows of its studio. */
    private Place place(DraftAccess access, boolean open) {
        scope.ofRequest(access.draft().studioId());
        return new Place(studios.byId(access.draft().studioId()), access.draft(), open);
    }

    /** The mark of a browser, made of what proves its forms. */
    static byte[] mark(String formToken) {
        return Hashes.sha256(formToken);
    }
}
