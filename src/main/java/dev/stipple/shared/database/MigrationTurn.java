package dev.stipple.shared.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Moving the tables on takes as long as they are large. The pool's connections are given up after half a minute without a word,
 * so it has connections of its own. Of several nodes that start at once one does it, and the others wait: by itself Flyway gives up
 * after fifty seconds, and those nodes would end, and say that something is wrong while nothing is.
 */
@Singleton
class MigrationTurn implements FlywayConfigurationCustomizer {

    /** It tries once a second. */
    private static final int HALF_AN_HOUR = 1800;

    private final Config config;

    MigrationTurn(Config config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.lockRetryCount(HALF_AN_HOUR);
        OwnerAccess.from(config)
                .ifPresent(owner -> configuration.dataSource(owner.url(), owner.username(), owner.password()));
    }
}
