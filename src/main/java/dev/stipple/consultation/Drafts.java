package dev.stipple.consultation;

import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.Editions;
import dev.stipple.ending.StudioRecords;
import dev.stipple.photo.Photos;
import dev.stipple.privacy.Erasable;
import dev.stipple.privacy.Erasures;
import dev.stipple.questionnaire.Answers;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.sealing.RecordCipher;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.FollowUps;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Drafts by the secret that a client's browser holds. Several browsers may have one draft open (see WaysBack). */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, RecordId>, Erasable, StudioRecords {

    private static final String TABLE = "draft";
    private static final Duration MENDING = Duration.ofHours(1);

    private static final String BY_BROWSER = """
            where draft.id.studioId = ?1 and draft.expiresAt > ?3 and draft.id.id = (
                select access.draftId from DraftAccess access
                where access.id.studioId = ?1 and access.secretHash = ?2 and access.kind = ?4)
            """;

    /** Its key comes along: every page of a client opens a draft, in one turn to the database. */
    private static final String WITH_KEY =
            "select draft, key from Draft draft left join RecordKey key on key.id = draft.id " + BY_BROWSER;

    private final WaysBack ways;
    private final Keys keys;
    private final Editions editions;
    private final Photos photos;
    private final FollowUps followUps;
    private final Erasures erasures;
    private final StippleConfig config;
    private final Language language;
    private final Clock clock;

    Drafts(
            WaysBack ways,
            Keys keys,
            Editions editions,
            Photos photos,
            FollowUps followUps,
            Erasures erasures,
            StippleConfig config,
            Language language,
            Clock clock) {
        this.ways = ways;
        this.keys = keys;
        this.editions = editions;
        this.photos = photos;
        this.followUps = followUps;
        this.erasures = erasures;
        this.config = config;
        this.language = language;
        this.clock = clock;
    }

    @Transactional
    Optional<OpenDraft> open(UUID studio, String token) {
        return byBrowser(getEntityManager().createQuery(WITH_KEY, Object[].class), studio, token)
                .map(row -> open((Draft) row[0]));
    }

    /** Begins a draft with the edition in force. */
    @Transactional
    void begin(StudioProfile studio, String token, Answers answers) {
        Instant now = clock.instant();
        RecordId id = new RecordId(studio.id(), Ids.next(now));
        RecordCipher cipher = keys.create(id);
        persist(new Draft(
                id,
                editions.inForce(studio.id()).number(),
                seal(cipher, answers),
                now,
                now.plus(config.draft().keepFor())));
        ways.admit(id, token);
    }

    /**
     * Changes the answers of a draft, one change at a time.
     *
     * @return the draft after the change; empty when it is gone
     */
    @Transactional
    Optional<OpenDraft> change(UUID studio, String token, UnaryOperator<Answers> change) {
        return held(studio, token).map(draft -> {
            OpenDraft before = open(draft);
            Answers after = change.apply(before.held());
            draft.keep(
                    seal(keys.of(draft.id()), after),
                    clock.instant().plus(config.draft().keepFor()));
            return before.holding(after, draft.expiresAt());
        });
    }

    /** The draft, held against every other change until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<OpenDraft> lock(UUID studio, String token) {
        return held(studio, token).map(this::open);
    }

    /** Whether a draft is still there to come back to. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean lives(RecordId id) {
        return lives(id, LockModeType.NONE);
    }

    /** Whether a draft is there, and held until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean hold(RecordId id) {
        return lives(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Takes away a draft that was sent; its key stays with the submission. Part of the caller's transaction.
     *
     * @param resultLink where browsers that still have the draft open are led
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void sent(RecordId id, String resultLink) {
        deleteById(id);
        ways.sent(id, resultLink);
    }

    /**
     * Keeps a draft only long enough to mend a slip: its client gave an age or an answer that lets us keep nothing. It
     * loses its answer to that question, so that nothing but the mended answer leads on.
     */
    @Transactional
    void keepForAnHour(UUID studio, String token, String question) {
        held(studio, token).ifPresent(draft -> {
            Answers rest = open(draft).held().without(question);
            Instant anHour = clock.instant().plus(MENDING);
            draft.keep(
                    seal(keys.of(draft.id()), rest), anHour.isBefore(draft.expiresAt()) ? anHour : draft.expiresAt());
        });
    }

    /** Throws a draft away, photos, key and all; whether there was one. */
    @Transactional
    boolean discard(UUID studio, String token) {
        Optional<Draft> draft = held(studio, token);
        draft.ifPresent(this::end);
        return draft.isPresent();
    }

    /** Drafts past their date go by themselves. Any node may run it: a second run finds nothing. */
    @AcrossStudios("expired drafts of all studios go")
    @Scheduled(every = "10m", delayed = "1m", identity = "expired-drafts")
    @Transactional
    void discardExpired() {
        stream("expiresAt < ?1", clock.instant()).limit(500).forEach(this::end);
        ways.endExpired();
    }

    /** A draft that had ended, or that had become a form since erased. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void eraseAgain(RecordId record, Instant at) {
        find("id", record)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .ifPresent(this::end);
    }

    @Override
    @Transactional
    public int endSome(UUID studioId, Instant now, int most) {
        List<Draft> going = find("id.studioId", studioId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
        going.forEach(this::end);
        return going.size();
    }

    @Override
    @Transactional
    public boolean anyLeft(UUID studioId) {
        return count("id.studioId", studioId) > 0;
    }

    private void end(Draft draft) {
        erasures.note(draft.id(), "");
        ways.end(draft.id());
        photos.removeAll(draft.id());
        followUps.forget(draft.id());
        keys.destroy(draft.id());
        delete(draft);
    }

    /** The draft, held against every other change until the transaction ends. */
    private Optional<Draft> held(UUID studio, String token) {
        TypedQuery<Draft> draft = getEntityManager()
                .createQuery("select draft from Draft draft " + BY_BROWSER, Draft.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return byBrowser(draft, studio, token);
    }

    private <T> Optional<T> byBrowser(TypedQuery<T> query, UUID studio, String token) {
        return query
                .setParameter(1, studio)
                .setParameter(2, Hashes.sha256(token))
                .setParameter(3, clock.instant())
                .setParameter(4, DraftAccess.Kind.BROWSER)
                .getResultList()
                .stream()
                .findFirst();
    }

    private boolean lives(RecordId id, LockModeType lock) {
        return find("id = ?1 and expiresAt > ?2", id, clock.instant())
                .withLock(lock)
                .firstResultOptional()
                .isPresent();
    }

    private OpenDraft open(Draft draft) {
        int number = draft.editionNumber();
        Editions.Numbered edition =
                new Editions.Numbered(number, editions.numbered(draft.id().studioId(), number)).in(language.tag());
        byte[] json = keys.of(draft.id()).open(TABLE, FieldGroup.ANSWERS, draft.answers());
        return new OpenDraft(
                draft.id(),
                edition,
                AnswersJson.read(edition.edition().questionnaire(), json),
                draft.createdAt(),
                draft.expiresAt());
    }

    private static byte[] seal(RecordCipher cipher, Answers answers) {
        return cipher.seal(TABLE, FieldGroup.ANSWERS, AnswersJson.bytes(answers));
    }
}
