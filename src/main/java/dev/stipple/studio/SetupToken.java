package dev.stipple.studio;

import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.StippleConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The one-time secret by which the first owner is made. Printed on the console of a program that has no studio yet, good for
 * an hour or until used. There is no default account.
 */
@ApplicationScoped
class SetupToken {

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final Studios studios;
    private final StippleConfig config;
    private final Clock clock;
    private volatile Optional<Issued> issued = Optional.empty();
    private volatile Optional<Issued> used = Optional.empty();

    private record Issued(String token, Instant until) {}

    SetupToken(Studios studios, StippleConfig config, Clock clock) {
        this.studios = studios;
        this.config = config;
        this.clock = clock;
    }

    /** On the console only: a log file would keep it. */
    void print(@Observes @Priority(5000) StartupEvent start) {
        if (studios.none() && !config.demo()) {
            String token = issue();
            System.out.printf(
                    "%nThere is no studio yet. Open /setup in a browser on this machine within an hour and enter this token:%n%n  %s%n%n",
                    token);
        }
    }

    String issue() {
        String token = Ids.token();
        issued = Optional.of(new Issued(token, clock.instant().plus(GOOD_FOR)));
        return token;
    }

    boolean open() {
        return issued.filter(known -> clock.instant().isBefore(known.until())).isPresent();
    }

    boolean matches(String typed) {
        return issued.filter(known -> clock.instant().isBefore(known.until()))
                .filter(known -> Hashes.same(known.token(), typed.strip()))
                .isPresent();
    }

    void used() {
        used = issued;
        issued = Optional.empty();
    }

    /** Whether a token was good until it was used: whoever sends it again has pressed twice. */
    boolean wasUsed(String typed) {
        return used.filter(known -> Hashes.same(known.token(), typed.strip())).isPresent();
    }
}
