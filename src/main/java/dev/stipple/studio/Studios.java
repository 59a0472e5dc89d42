package dev.stipple.studio;

import dev.stipple.edition.Editions;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.web.Contact;
import dev.stipple.shared.web.Contacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All studios of this install. */
@ApplicationScoped
public class Studios implements PanacheRepositoryBase<Studio, UUID>, Contacts {

    private static final String IN_TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended('the first studio', 0)) as text)";

    private final Keys keys;
    private final Editions editions;
    private final Clock clock;
    private final RememberedStudios remembered;

    Studios(Keys keys, Editions editions, StippleConfig config, Clock clock) {
        this.keys = keys;
        this.editions = editions;
        this.clock = clock;
        this.remembered = new RememberedStudios(config.studioRememberedFor(), System::nanoTime);
    }

    /** Every studio gets the edition that this program carries; forms already begun keep theirs. */
    @AcrossStudios("every studio gets the edition of the program")
    @Transactional
    void publishEdition(@Observes @Priority(20) StartupEvent start) {
        listAll().stream().map(Studio::profile).forEach(studio -> {
            if (studio.standing() != StudioStanding.ENDED) {
                editions.publishCurrent(studio.id());
            }
            remembered.remember(studio);
        });
    }

    /**
     * The studio of an address. Every page of a client begins with it, so what was read a moment ago is not read again; what
     * a studio settles counts for its clients a moment later.
     */
    public Optional<StudioProfile> bySlug(String slug) {
        return remembered.fresh(slug).or(() -> read(slug));
    }

    @AcrossStudios("the studio of an address is looked for")
    @Transactional
    Optional<StudioProfile> read(String slug) {
        Optional<StudioProfile> found = find("slug", slug).firstResultOptional().map(Studio::profile);
        found.ifPresent(remembered::remember);
        return found;
    }

    @Override
    public Optional<Contact> known(String slug) {
        return remembered.known(slug).map(Contact.class::cast);
    }

    /** A studio as it was a moment ago; for what counts by its clock and stands in nobody's way. */
    public StudioProfile lately(UUID id) {
        return remembered.fresh(id).orElseGet(() -> byId(id));
    }

    @Transactional
    public StudioProfile byId(UUID id) {
        return Optional.ofNullable(findById(id)).map(Studio::profile).orElseThrow();
    }

    /** What a session costs there, if the studio says. */
    @Transactional
    public Optional<Prices> prices(UUID id) {
        return Optional.ofNullable(findById(id)).flatMap(Studio::prices);
    }

    @AcrossStudios("whether there is any studio")
    @Transactional
    public boolean none() {
        return count() == 0;
    }

    /** Whether there is none; nobody else can ask this before the caller's transaction ends, so that the first is made once. */
    @AcrossStudios("whether there is any studio")
    @Transactional(Transactional.TxType.MANDATORY)
    boolean noneInTurn() {
        getEntityManager().createNativeQuery(IN_TURN, String.class).getSingleResult();
        return count() == 0;
    }

    /** All studios that have not ended. */
    @AcrossStudios("the list of studios, for jobs that go through them")
    @Transactional
    public List<StudioProfile> all() {
        return listAll().stream()
                .map(Studio::profile)
                .filter(studio -> studio.standing() != StudioStanding.ENDED)
                .toList();
    }

    /** All studios that have ended. */
    @AcrossStudios("the list of studios that have ended")
    @Transactional
    public List<StudioProfile> ended() {
        return listAll().stream()
                .map(Studio::profile)
                .filter(studio -> studio.standing() == StudioStanding.ENDED)
                .toList();
    }

    /** Opens a studio with its key and the current edition. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(StudioProfile profile, String apiToken) {
        persist(new Studio(profile, Hashes.sha256(apiToken), clock.instant()));
        flush();
        keys.createFor(profile.id());
        editions.publishCurrent(profile.id());
    }

    /** The studio whose API token this is. */
    @AcrossStudios("the studio of a token is looked for")
    @Transactional
    public Optional<StudioProfile> byApiToken(String token) {
        byte[] hash = Hashes.sha256(token);
        return listAll().stream()
                .filter(studio -> studio.apiTokenHash()
                        .filter(stored -> MessageDigest.isEqual(stored, hash))
                        .isPresent())
                .findFirst()
                .map(Studio::profile)
                .filter(studio -> studio.standing() != StudioStanding.ENDED);
    }
}
