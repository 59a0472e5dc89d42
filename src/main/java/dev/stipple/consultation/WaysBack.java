package dev.stipple.consultation;

import dev.stipple.consultation.DraftAccess.Kind;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.KeyedHash;
import dev.stipple.shared.sealing.Keys;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The ways into drafts: made, changed, ended. Every method is part of the caller's transaction; who calls holds the draft's
 * lock wherever two calls could cross.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WaysBack implements PanacheRepositoryBase<DraftAccess, RecordId> {

    private static final String TABLE = "draft_access";
    private static final String CODE_PURPOSE = "return code";

    private final Keys keys;
    private final KeyedHash keyed;
    private final StippleConfig config;
    private final Clock clock;

    WaysBack(Keys keys, KeyedHash keyed, StippleConfig config, Clock clock) {
        this.keys = keys;
        this.keyed = keyed;
        this.config = config;
        this.clock = clock;
    }

    /** Lets a browser in. */
    void admit(RecordId draft, String token) {
        persist(access(draft, Kind.BROWSER, Hashes.sha256(token)));
    }

    /** The code of a draft that was made before, if any. */
    Optional<ReturnCode> code(RecordId draft) {
        return of(draft, Kind.CODE).flatMap(DraftAccess::content).map(bytes -> new ReturnCode(open(draft, bytes)));
    }

    /** Makes a code. The one before, if any, opens nothing from now on. */
    ReturnCode newCode(RecordId draft) {
        delete("id.studioId = ?1 and draftId = ?2 and kind = ?3", draft.studioId(), draft.id(), Kind.CODE);
        ReturnCode code = new ReturnCode(Ids.reference());
        DraftAccess access = access(draft, Kind.CODE, hash(code));
        access.keep(seal(draft, code.value()));
        persist(access);
        return code;
    }

    /** Makes the secret of a link for one mail. */
    String newLink(RecordId id, RecordId draft) {
        String token = Ids.token();
        DraftAccess access = new DraftAccess(id, draft, Kind.LINK, Hashes.sha256(token), clock.instant());
        access.expire(clock.instant().plus(config.draft().keepFor()));
        persist(access);
        return token;
    }

    /** The id of the link made last, if any. */
    Optional<UUID> latestLink(RecordId draft) {
        return find(
                        "id.studioId = ?1 and draftId = ?2 and kind = ?3 order by createdAt desc",
                        draft.studioId(),
                        draft.id(),
                        Kind.LINK)
                .firstResultOptional()
                .map(link -> link.id().id());
    }

    /** What a code leads to, wherever it is: the address where codes are entered names no studio. */
    Optional<DraftAccess> byCode(ReturnCode code) {
        return find("secretHash = ?1 and kind = ?2", hash(code), Kind.CODE).firstResultOptional();
    }

    /** What a link leads to, wherever it is, and whether or not it was used. */
    Optional<DraftAccess> byLink(String token) {
        return find("secretHash = ?1 and kind = ?2", Hashes.sha256(token), Kind.LINK)
                .firstResultOptional()
                .filter(access -> !access.expired(clock.instant()));
    }

    /** The way of a browser, to a draft or to what became of it. */
    Optional<DraftAccess> byBrowser(UUID studio, String token) {
        return find("id.studioId = ?1 and secretHash = ?2 and kind = ?3", studio, Hashes.sha256(token), Kind.BROWSER)
                .firstResultOptional();
    }

    /** Shuts a browser out, and takes away its second chance with the links that it used. */
    void leave(UUID studio, String token, byte[] browser) {
        byBrowser(studio, token).ifPresent(access -> {
            list(
                            "id.studioId = ?1 and draftId = ?2 and kind = ?3",
                            studio,
                            access.draft().id(),
                            Kind.LINK)
                    .stream()
                    .filter(link -> link.usedBy(browser))
                    .forEach(DraftAccess::forgetUser);
            delete(access);
        });
    }

    /** After sending: codes and links lead nowhere; browsers are led to the result, for as long as a draft is kept. */
    void sent(RecordId draft, String resultLink) {
        Instant until = clock.instant().plus(config.draft().keepFor());
        list("id.studioId = ?1 and draftId = ?2", draft.studioId(), draft.id()).forEach(way -> {
            if (way.kind() == Kind.BROWSER) {
                way.keep(seal(draft, resultLink));
                way.expire(until);
            } else {
                delete(way);
            }
        });
    }

    /** The result's link that a browser of a sent draft is led to; none once the form is erased. */
    Optional<String> resultLink(UUID studio, String token) {
        return byBrowser(studio, token)
                .filter(browser -> !browser.expired(clock.instant()))
                .filter(browser -> keys.exists(browser.draft()))
                .flatMap(browser -> browser.content().map(bytes -> open(browser.draft(), bytes)));
    }

    /** With a draft go all ways to it. */
    void end(RecordId draft) {
        delete("id.studioId = ?1 and draftId = ?2", draft.studioId(), draft.id());
    }

    void endExpired() {
        delete("expiresAt < ?1", clock.instant());
    }

    private Optional<DraftAccess> of(RecordId draft, Kind kind) {
        return find("id.studioId = ?1 and draftId = ?2 and kind = ?3", draft.studioId(), draft.id(), kind)
                .firstResultOptional();
    }

    private DraftAccess access(RecordId draft, Kind kind, byte[] hash) {
        Instant now = clock.instant();
        return new DraftAccess(new RecordId(draft.studioId(), Ids.next(now)), draft, kind, hash, now);
    }

    /** A code is short enough to be guessed by whoever holds the table, so its hash takes a key that is not in there. */
    private byte[] hash(ReturnCode code) {
        return keyed.of(CODE_PURPOSE, code.value());
    }

    private byte[] seal(RecordId draft, String secret) {
        return keys.of(draft).seal(TABLE, FieldGroup.ACCESS, secret.getBytes(StandardCharsets.UTF_8));
    }

    private String open(RecordId draft, byte[] content) {
        return new String(keys.of(draft).open(TABLE, FieldGroup.ACCESS, content), StandardCharsets.UTF_8);
    }
}
