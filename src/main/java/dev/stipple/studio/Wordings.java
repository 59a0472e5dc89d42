package dev.stipple.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The sentences that studios add under the headline of an outcome. They stand beside our words, never in their place. */
@ApplicationScoped
public class Wordings {

    /** Outcomes that have a headline of their own, in the order of the page that asks for sentences. */
    public static final List<String> OUTCOMES = List.of("open", "check", "wait", "doctor", "not-fit");

    public static final int LONGEST = 300;

    private final EntityManager entities;

    Wordings(EntityManager entities) {
        this.entities = entities;
    }

    /** One sentence. */
    public record Own(String outcome, String language, String sentence) {}

    /** The sentences of a studio in one language, by outcome. */
    @Transactional
    public Map<String, String> in(UUID studio, String language) {
        return all(studio).stream()
                .filter(own -> own.language().equals(language))
                .collect(Collectors.toMap(Own::outcome, Own::sentence));
    }

    /** The sentences of a studio in all languages. */
    @Transactional
    public List<Own> all(UUID studio) {
        return entities.createQuery("from OutcomeWording where id.studioId = ?1", OutcomeWording.class)
                .setParameter(1, studio)
                .getResultStream()
                .map(OutcomeWording::own)
                .toList();
    }

    /** Puts these in the place of all that a studio has. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(UUID studio, List<Own> sentences) {
        entities.createQuery("delete from OutcomeWording where id.studioId = ?1")
                .setParameter(1, studio)
                .executeUpdate();
        sentences.forEach(own -> entities.persist(
                new OutcomeWording(new OutcomeWording.Id(studio, own.outcome(), own.language()), own.sentence())));
    }
}
