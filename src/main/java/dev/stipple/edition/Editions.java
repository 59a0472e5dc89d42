package dev.stipple.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.isolation.AcrossStudios;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The editions of every studio: publishing, the one in force, and any earlier one by its number. */
@ApplicationScoped
public class Editions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IN_TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended('editions of ' || :studio, 0)) as text)";

    private final EntityManager entities;
    private final Clock clock;
    private final boolean built;
    private final Edition current;
    private final Map<String, Edition> byHash = new ConcurrentHashMap<>();
    private final Map<PublishedEdition.Id, Edition> byId = new ConcurrentHashMap<>();
    private @Nullable JsonNode document;

    /** A published edition with its number. */
    public record Numbered(int number, Edition edition) {

        /** The same edition with its words for clients in a language. */
        public Numbered in(String language) {
            return new Numbered(number, edition.in(language));
        }
    }

    /** What tells one published edition from another, without its document. */
    record Stamp(int number, String sha256) {}

    Editions(EntityManager entities, Clock clock, StippleConfig config) {
        this.entities = entities;
        this.clock = clock;
        // While it is being worked on, its files are the truth.
        this.built = config.edition().isEmpty() && LaunchMode.current() == LaunchMode.NORMAL;
        this.current = built
                ? BuiltEdition.read()
                : config.edition().map(EditionReader::folder).orElseGet(EditionReader::shipped);
        byHash.put(current.sha256(), current);
    }

    /** The edition that this program would publish: the shipped one, or the one of the configured folder. */
    public Edition current() {
        return current;
    }

    /**
     * Publishes the current edition to a studio unless it is in force there already. Of several nodes that start at once, one
     * does it.
     *
     * @throws EditionException when it has a defect
     */
    @Transactional
    public void publishCurrent(UUID studio) {
        entities.createNativeQuery(IN_TURN, String.class)
                .setParameter("studio", studio.toString())
                .getSingleResult();
        Optional<Stamp> latest = latest(studio);
        if (latest.isPresent() && latest.get().sha256().equals(current.sha256())) {
            return;
        }
        int number = latest.map(Stamp::number).orElse(0) + 1;
        entities.persist(new PublishedEdition(
                new PublishedEdition.Id(studio, number), current.sha256(), clock.instant(), "program", document()));
    }

    /**
     * Checks a new edition before anything is published: it takes seconds on a slow machine, too long for a transaction. A folder
     * that somebody wrote fails the start with its defects. The shipped one has passed in the build.
     */
    @AcrossStudios("whether any studio has the edition of the program")
    void checkAtStart(@Observes @Priority(15) StartupEvent start) {
        if (!built && !QuarkusTransaction.requiringNew().call(this::isPublished)) {
            document();
        }
    }

    private boolean isPublished() {
        return entities.createQuery("select count(*) from PublishedEdition where sha256 = ?1", Long.class)
                        .setParameter(1, current.sha256())
                        .getSingleResult()
                > 0;
    }

    /** The current edition as it is stored; checked when it is first asked for, unless the build has. */
    private synchronized JsonNode document() {
        if (document == null) {
            if (!built) {
                EditionCheck.passed(current);
            }
            try {
                document = JSON.readTree(current.document());
            } catch (JsonProcessingException canonical) {
                throw new IllegalStateException("an edition's own document is not JSON", canonical);
            }
        }
        return document;
    }

    /** The edition in force for a studio: its latest. */
    @Transactional
    public Numbered inForce(UUID studio) {
        Stamp latest = latest(studio)
                .orElseThrow(() -> new IllegalStateException("studio " + studio + " has no published edition"));
        return new Numbered(latest.number(), numbered(studio, latest.number()));
    }

    /** An edition of a studio by its number. Published editions never change, so each is read once. */
    @Transactional
    public Edition numbered(UUID studio, int number) {
        return byId.computeIfAbsent(new PublishedEdition.Id(studio, number), this::read);
    }

    private Edition read(PublishedEdition.Id id) {
        PublishedEdition published = entities.find(PublishedEdition.class, id);
        if (published == null) {
            throw new IllegalStateException("studio " + id.studioId() + " has no edition number " + id.number());
        }
        return byHash.computeIfAbsent(published.sha256(), hash -> EditionReader.document(published.document()));
    }

    private Optional<Stamp> latest(UUID studio) {
        return entities.createQuery(
                        "select id.number, sha256 from PublishedEdition where id.studioId = ?1 order by id.number desc",
                        Stamp.class)
                .setParameter(1, studio)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
