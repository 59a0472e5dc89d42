package dev.stipple.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stipple.shared.StippleConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The editions of every studio: publishing, the one in force, and any earlier one by its number. */
@ApplicationScoped
public class Editions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManager entities;
    private final Clock clock;
    private final Edition current;
    private final Map<String, Edition> byHash = new ConcurrentHashMap<>();

    /** A published edition with its number. */
    public record Numbered(int number, Edition edition) {}

    Editions(EntityManager entities, Clock clock, StippleConfig config) {
        this.entities = entities;
        this.clock = clock;
        this.current = config.edition().map(EditionReader::folder).orElseGet(EditionReader::shipped);
        byHash.put(current.sha256(), current);
    }

    /** The edition that this program would publish: the shipped one, or the one of the configured folder. */
    public Edition current() {
        return current;
    }

    /** Publishes the current edition to a studio unless it is in force there already. */
    @Transactional
    public void publishCurrent(UUID studio) {
        Optional<PublishedEdition> latest = latest(studio);
        if (latest.isPresent() && latest.get().sha256().equals(current.sha256())) {
            return;
        }
        int number = latest.map(PublishedEdition::number).orElse(0) + 1;
        try {
            entities.persist(new PublishedEdition(
                    new PublishedEdition.Id(studio, number),
                    current.sha256(),
                    clock.instant(),
                    "program",
                    JSON.readTree(current.document())));
        } catch (JsonProcessingException canonical) {
            throw new IllegalStateException("an edition's own document is not JSON", canonical);
        }
    }

    /** The edition in force for a studio: its latest. */
    @Transactional
    public Numbered inForce(UUID studio) {
        return latest(studio)
                .map(this::numbered)
                .orElseThrow(() -> new IllegalStateException("studio " + studio + " has no published edition"));
    }

    /** An edition of a studio by its number. */
    @Transactional
    public Edition numbered(UUID studio, int number) {
        PublishedEdition published = entities.find(PublishedEdition.class, new PublishedEdition.Id(studio, number));
        if (published == null) {
            throw new IllegalStateException("studio " + studio + " has no edition number " + number);
        }
        return numbered(published).edition();
    }

    private Numbered numbered(PublishedEdition published) {
        Edition edition =
                byHash.computeIfAbsent(published.sha256(), hash -> EditionReader.document(published.document()));
        return new Numbered(published.number(), edition);
    }

    private Optional<PublishedEdition> latest(UUID studio) {
        return entities.createQuery(
                        "from PublishedEdition where id.studioId = ?1 order by id.number desc", PublishedEdition.class)
                .setParameter(1, studio)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
