package dev.stipple.photo;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes photos in, two at a time on this machine and each within ten seconds, so that a file made to be slow or large costs
 * its sender and nobody else. Neither a file's name nor its declared type is looked at.
 */
@ApplicationScoped
public class PhotoIntake {

    /** The most bytes that one photo may have. */
    public static final long MOST_BYTES = 12L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(PhotoIntake.class);
    private static final int AT_ONCE = 2;

    /** For all photos of one request together: a connection without a byte is closed after thirty seconds. */
    private static final Duration REQUEST = Duration.ofSeconds(20);

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ExecutorService decoders = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "photo");
        thread.setDaemon(true);
        return thread;
    });
    private final Clock clock;
    private final Duration limit;

    @Inject
    PhotoIntake(Clock clock) {
        this(clock, LIMIT);
    }

    PhotoIntake(Clock clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** When a request that begins now must have its answer, whatever it brought. */
    public Instant deadline() {
        return clock.instant().plus(REQUEST);
    }

    /** Takes one photo from a spooled file. Waits for its turn until then; reads the file only in its turn. */
    public Taken take(Path file, Instant until) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return new Taken.Refused(Refusal.EMPTY);
            }
            if (size > MOST_BYTES) {
                return new Taken.Refused(Refusal.TOO_LARGE);
            }
            return inTurn(until, () -> CleanPicture.of(Files.readAllBytes(file)));
        } catch (IOException gone) {
            return new Taken.Refused(Refusal.DAMAGED);
        }
    }

    Taken inTurn(Instant until, Callable<Taken> work) {
        try {
            long wait = left(until).toMillis();
            if (wait <= 0 || !turns.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
                return new Taken.Refused(Refusal.BUSY);
            }
            FutureTask<Taken> decoding = new FutureTask<>(work);
            decoders.execute(() -> {
                try {
                    decoding.run();
                } finally {
                    turns.release();
                }
            });
            return inTime(decoding, left(until));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Taken.Refused(Refusal.BUSY);
        }
    }

    private Duration left(Instant until) {
        return Duration.between(clock.instant(), until);
    }

    private Taken inTime(FutureTask<Taken> decoding, Duration left) throws InterruptedException {
        boolean whole = left.compareTo(limit) >= 0;
        try {
            return decoding.get((whole ? limit : left).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            decoding.cancel(true);
            // A photo that was not given its whole time may be an ordinary one.
            return new Taken.Refused(whole ? Refusal.TOO_SLOW : Refusal.BUSY);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RefusedPhotoException refused) {
                return new Taken.Refused(refused.why());
            }
            // The type only: a decoder's message can repeat what it read.
            LOG.debugf("a photo could not be decoded: %s", kind(failed.getCause()));
            return new Taken.Refused(Refusal.DAMAGED);
        }
    }

    private static String kind(@Nullable Throwable cause) {
        return cause == null ? "" : cause.getClass().getName();
    }

    @PreDestroy
    void stop() {
        decoders.shutdownNow();
    }
}
