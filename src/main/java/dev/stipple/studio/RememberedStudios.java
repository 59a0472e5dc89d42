package dev.stipple.studio;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Studios as they were last read. For a moment that is as good as reading them again, and every page of a client begins with one;
 * after it, it is still good enough for an error page, which must not depend on the database that may be the error.
 */
class RememberedStudios {

    private final Map<String, Read> bySlug = new ConcurrentHashMap<>();
    private final Map<UUID, String> slugs = new ConcurrentHashMap<>();
    private final long freshNanos;
    private final LongSupplier nanos;

    /**
     * @param fresh for how long nobody minds a change that was not seen yet
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    RememberedStudios(Duration fresh, LongSupplier nanos) {
        this.freshNanos = fresh.toNanos();
        this.nanos = nanos;
    }

    void remember(StudioProfile studio) {
        bySlug.put(studio.slug(), new Read(studio, nanos.getAsLong()));
        slugs.put(studio.id(), studio.slug());
    }

    /** A studio that was read a moment ago. */
    Optional<StudioProfile> fresh(String slug) {
        return Optional.ofNullable(bySlug.get(slug))
                .filter(read -> nanos.getAsLong() - read.at() < freshNanos)
                .map(Read::studio);
    }

    /** A studio that was read a moment ago. */
    Optional<StudioProfile> fresh(UUID id) {
        return Optional.ofNullable(slugs.get(id)).flatMap(this::fresh);
    }

    /** A studio that was ever read. */
    Optional<StudioProfile> known(String slug) {
        return Optional.ofNullable(bySlug.get(slug)).map(Read::studio);
    }

    private record Read(StudioProfile studio, long at) {}
}
