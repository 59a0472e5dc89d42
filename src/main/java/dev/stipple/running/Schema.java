package dev.stipple.running;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Whether the tables are those that this program needs. A newer node may have moved them on; that is no trouble until it takes away
 * what this one reads (docs/nodes.md).
 */
@ApplicationScoped
class Schema {

    /** How the name of such a migration begins, after its version. */
    private static final String CONTRACT = "contract";

    private final EntityManager entities;
    private final Flyway flyway;
    private final MigrationVersion needed;

    Schema(EntityManager entities, Flyway flyway) {
        this.entities = entities;
        this.flyway = flyway;
        this.needed = newest(flyway);
    }

    /** Before anything else begins. */
    void refuseContracted(@Observes @Priority(5) StartupEvent start) {
        Arrays.stream(flyway.info().applied())
                .filter(one -> isNewer(one) && one.getDescription().startsWith(CONTRACT))
                .findFirst()
                .ifPresent(newer -> {
                    throw new IllegalStateException(
                            "A newer Stipple has taken from the database what this one needs (migration "
                                    + newer.getVersion() + "). Start the newer one, or restore a backup of before");
                });
    }

    private static boolean isNewer(MigrationInfo one) {
        return one.getState().name().startsWith("FUTURE");
    }

    /** The newest migration that this program carries. */
    private static MigrationVersion newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(one -> one.getScript() != null && !isNewer(one))
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    @Transactional
    Optional<String> trouble() {
        List<?> applied = entities.createNativeQuery(
                        "select version from flyway_schema_history where success and version is not null")
                .getResultList();
        boolean there = applied.stream()
                .map(version -> MigrationVersion.fromVersion(String.valueOf(version)))
                .anyMatch(version -> version.compareTo(needed) >= 0);
        return there ? Optional.empty() : Optional.of("Migration " + needed + " has not been applied to the database");
    }
}
