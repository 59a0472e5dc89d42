package dev.stipple.shared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Everything that an operator may turn. A missing or absurd value stops the start, not a request. */
@ConfigMapping(prefix = "stipple")
public interface StippleConfig {

    /** Folder for the embedded database and the key file; never inside a backup of the database. */
    @WithDefault("data")
    Path home();

    /** An invented studio with invented people, for trying it out. */
    @WithDefault("false")
    boolean demo();

    /** The second word that demo mode needs in production. */
    Optional<String> demoInProduction();

    /** Whether cookies are bound to https. Off only for trying it out over plain http. */
    @WithDefault("true")
    boolean secureCookies();

    /** A folder with an edition to publish instead of the shipped one. */
    Optional<Path> edition();

    Draft draft();

    /** How long an unfinished form is kept. */
    interface Draft {
        /** Counted from the last Continue. */
        @WithDefault("P14D")
        Duration keepFor();
    }
}
