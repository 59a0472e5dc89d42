package dev.stipple.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.SubmitConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Sends forms without going through their pages, by the same transaction that a client's send takes. */
@ApplicationScoped
public class PlantedForms {

    public static final String STUDIO = "northgate";

    private final Studios studios;
    private final Editions editions;
    private final Keys keys;
    private final SubmitConsultation submit;
    private final EntityManager entities;
    private final Clock clock;

    PlantedForms(
            Studios studios,
            Editions editions,
            Keys keys,
            SubmitConsultation submit,
            EntityManager entities,
            Clock clock) {
        this.studios = studios;
        this.editions = editions;
        this.keys = keys;
        this.submit = submit;
        this.entities = entities;
        this.clock = clock;
    }

    /** A form that was sent: the secret of its private link, and its id. */
    public record Planted(String link, UUID id) {

        public String result() {
            return "/c/" + STUDIO + "/result/" + id;
        }

        /** A browser that opened the private link. */
        public Browser open() {
            Browser browser = new Browser();
            browser.get("/c/" + STUDIO + "/r/" + link).then().statusCode(303);
            return browser;
        }
    }

    /** The reference of a submission, in two groups. */
    @Transactional
    public String reference(UUID id) {
        String plain = (String) entities.createNativeQuery("select reference from submission where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
        return plain.substring(0, 5) + "-" + plain.substring(5);
    }

    /** A count from the database about one submission. */
    @Transactional
    public long count(String query, UUID id) {
        return ((Number) entities.createNativeQuery(query).setParameter(1, id).getSingleResult()).longValue();
    }

    /** Sends answers now. */
    public Planted send(JsonNode answers) {
        return send(answers, clock.instant());
    }

    /** Sends answers as of a moment. */
    @Transactional
    public Planted send(JsonNode answers, Instant at) {
        return send(STUDIO, answers, at);
    }

    /** Sends answers to some studio. */
    @Transactional
    public Planted send(String slug, JsonNode answers, Instant at) {
        StudioProfile studio = studios.bySlug(slug).orElseThrow();
        Editions.Numbered edition = editions.inForce(studio.id());
        RecordId id = new RecordId(studio.id(), notDrawn(at));
        keys.create(id);
        Answers given =
                AnswersJson.parse(edition.edition().questionnaire(), answers).answers();
        Answers counting = Journey.counting(
                edition.edition().questionnaire(),
                given,
                at.atZone(studio.hours().zone()).toLocalDate());
        String link = Ids.token();
        submit.submit(studio, id, edition, counting, link, at);
        return new Planted(link, id.id());
    }

    /** An id that chance does not pick for a second look (one in twenty), so that a test sees the same each time. */
    private static UUID notDrawn(Instant at) {
        return Stream.generate(() -> Ids.next(at))
                .filter(id -> Long.remainderUnsigned(id.getLeastSignificantBits(), 20) != 0)
                .findFirst()
                .orElseThrow();
    }
}
