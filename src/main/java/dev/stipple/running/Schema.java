package dev.stipple.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Whether the tables are those that this program needs. A newer node may have moved them on; that is no trouble. */
@ApplicationScoped
class Schema {

    private final EntityManager entities;
    private final MigrationVersion needed;

    Schema(EntityManager entities, Flyway flyway) {
        this.entities = entities;
        this.needed = newest(flyway);
    }

    /** The newest migration that this program carries. */
    private static MigrationVersion newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(one -> one.getScript() != null && !one.getState().name().startsWith("FUTURE"))
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
