package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.AcrossStudios;
import dev.stipple.shared.isolation.StudioScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Ends questions whose time has passed, so that no form waits for ever for a client who does not answer. */
@ApplicationScoped
public class ExpiredAsks {

    private static final String PASSED = "answeredAt is null and endedAt is null and expiresAt <= ?1";
    private static final int AT_ONCE = 200;

    private final AskBacks asks;
    private final Event<AskExpired> expired;
    private final StudioScope scope;
    private final Clock clock;

    ExpiredAsks(AskBacks asks, Event<AskExpired> expired, StudioScope scope, Clock clock) {
        this.asks = asks;
        this.expired = expired;
        this.scope = scope;
        this.clock = clock;
    }

    /** Each in a transaction of its own. Any node may run it: what another has ended is left alone. */
    @AcrossStudios("expired questions of all studios are looked for")
    @Scheduled(every = "10m", delayed = "2m", identity = "expired-asks")
    public void end() {
        Instant now = clock.instant();
        List<RecordId> passed = QuarkusTransaction.requiringNew()
                .call(() -> asks.find(PASSED, now).page(0, AT_ONCE).stream()
                        .map(Ask::id)
                        .toList());
        passed.forEach(id ->
                scope.in(id.studioId(), () -> QuarkusTransaction.requiringNew().run(() -> end(id, now))));
    }

    private void end(RecordId id, Instant now) {
        asks.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(ask -> ask.endedAt().isEmpty() && AskBacks.state(ask, now) == AskBacks.State.EXPIRED)
                .ifPresent(ask -> {
                    ask.end(ask.expiresAt());
                    expired.fire(new AskExpired(id.studioId(), ask.submission().id(), now));
                });
    }
}
