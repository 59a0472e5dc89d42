package dev.stipple.numbers;

import dev.stipple.edition.Editions;
import dev.stipple.shared.Ids;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.support.Browser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Studios in which nothing has happened yet, each with an owner, copied from the demonstration's. */
@ApplicationScoped
class FreshStudio {

    private final EntityManager entities;
    private final Keys keys;
    private final Editions editions;
    private final Clock clock;

    FreshStudio(EntityManager entities, Keys keys, Editions editions, Clock clock) {
        this.entities = entities;
        this.keys = keys;
        this.editions = editions;
        this.clock = clock;
    }

    /** A studio, and how its owner signs in. */
    record Opened(UUID id, String slug) {

        Browser owner() {
            Browser desk = new Browser();
            desk.answer("/desk/sign-in", "email", "olu@" + slug + ".example", "password", "northgate-demo-only")
                    .then()
                    .statusCode(303);
            return desk;
        }
    }

    @Transactional
    Opened open() {
        UUID id = Ids.next(clock.instant());
        String slug = "fresh-" + id.toString().substring(24);
        copy("studio", "slug = 'northgate'", "'studio_id', '%s', 'slug', '%s'".formatted(id, slug));
        copy(
                "person",
                "email = 'olu@northgate.example'",
                "'studio_id', '%s', 'id', '%s', 'email', 'olu@%s.example'"
                        .formatted(id, Ids.next(clock.instant()), slug));
        keys.createFor(id);
        editions.publishCurrent(id);
        return new Opened(id, slug);
    }

    private void copy(String table, String from, String with) {
        entities.createNativeQuery("insert into " + table + " select (jsonb_populate_record(old, jsonb_build_object("
                        + with + "))).* from " + table + " old where " + from)
                .executeUpdate();
    }
}
