package dev.stipple.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.Studios;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What {@code bench/rotation} runs; no build does. It prints a figure and asserts only that the old key is gone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RotationSpeed {

    private static final int RECORDS = 100_000;
    private static final int AT_ONCE = 1_000;

    @Inject
    StudioRotation rotation;

    @Inject
    Keys keys;

    @Inject
    Studios studios;

    @Inject
    People people;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    @Inject
    Scheduler scheduler;

    @Test
    void print() {
        // Else the job takes a share of the records, and the change is not over when ours are done.
        scheduler.pause();
        UUID studio = studios.bySlug(PlantedForms.STUDIO).orElseThrow().id();
        for (int i = 0; i < RECORDS; i += AT_ONCE) {
            QuarkusTransaction.requiringNew().run(() -> plant(studio));
        }
        StaffMember owner = people.of(studio).values().stream()
                .filter(StaffMember::owns)
                .findFirst()
                .orElseThrow();

        long began = System.nanoTime();
        rotation.begin(owner);
        rotation.goOn(studio, clock.instant().plus(Duration.ofMinutes(2)));

        System.out.printf("rotation speed: %,d records, %.1f s%n", RECORDS, (System.nanoTime() - began) / 1e9);
        assertThat(rotation.standing(studio).underWay()).isFalse();
    }

    private void plant(UUID studio) {
        for (int i = 0; i < AT_ONCE; i++) {
            keys.create(new RecordId(studio, Ids.next(clock.instant())));
        }
        entities.flush();
        entities.clear();
    }
}
