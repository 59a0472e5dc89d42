package dev.stipple.studio;

import dev.stipple.edition.Editions;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.sealing.Keys;
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
public class Studios implements PanacheRepositoryBase<Studio, UUID> {

    private final Keys keys;
    private final Editions editions;
    private final Clock clock;

    Studios(Keys keys, Editions editions, Clock clock) {
        this.keys = keys;
        this.editions = editions;
        this.clock = clock;
    }

    /** Every studio gets the edition that this program carries; forms already begun keep theirs. */
    @Transactional
    void publishEdition(@Observes @Priority(20) StartupEvent start) {
        listAll().forEach(studio -> editions.publishCurrent(studio.profile().id()));
    }

    @Transactional
    public Optional<StudioProfile> bySlug(String slug) {
        return find("slug", slug).firstResultOptional().map(Studio::profile);
    }

    @Transactional
    public StudioProfile byId(UUID id) {
        return Optional.ofNullable(findById(id)).map(Studio::profile).orElseThrow();
    }

    @Transactional
    public boolean none() {
        return count() == 0;
    }

    /** All studios, for the list that an operator sees. */
    @Transactional
    public List<StudioProfile> all() {
        return listAll().stream().map(Studio::profile).toList();
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
    @Transactional
    public Optional<StudioProfile> byApiToken(String token) {
        byte[] hash = Hashes.sha256(token);
        return listAll().stream()
                .filter(studio -> studio.apiTokenHash()
                        .filter(stored -> MessageDigest.isEqual(stored, hash))
                        .isPresent())
                .findFirst()
                .map(Studio::profile);
    }
}
