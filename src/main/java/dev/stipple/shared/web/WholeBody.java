package dev.stipple.shared.web;

import dev.stipple.shared.TooBusyException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Waits for the whole of a form before a thread is spent on it. The framework reads forms in the threads that do the work, so
 * some hundred clients who say a few bytes now and then would leave none for anybody else. Photos are too large to be held
 * here and are read in such a thread; of them only so many may be on their way at once.
 */
class WholeBody {

    /** A form of 4 MB needs half a minute on a slow phone; a minute is nobody's line but somebody's trick. */
    private static final long PATIENCE_MILLIS = 60_000;

    /** Of the two hundred threads. */
    private static final int UPLOADS_AT_ONCE = 40;

    /** Any form of a person fits. */
    private static final int HELD_ALWAYS = 64 * 1024;

    /** What is held of all larger ones together, a twelfth of the memory. */
    private static final long HELD_BEYOND = 64L * 1024 * 1024;

    private static final int TOO_LARGE = 413;
    private static final int BEFORE_ALL_OTHERS = 0;

    private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);
    private final AtomicLong beyond = new AtomicLong();

    @ServerRequestFilter(nonBlocking = true, priority = BEFORE_ALL_OTHERS)
    public void await(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
        if (OuterWall.isUpload(routing)) {
            admit(routing);
        } else if (bringsMore(routing.request())) {
            context.suspend();
            new Arriving(context, routing, beyond).begin();
        }
    }

    /** HTTP/1.1 tells a body by one of two headers; most requests have none, and nothing to wait for. */
    private static boolean bringsMore(HttpServerRequest request) {
        return !request.isEnded()
                && (request.version() == HttpVersion.HTTP_2
                        || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }

    private void admit(RoutingContext routing) {
        if (!uploads.tryAcquire()) {
            throw new TooBusyException();
        }
        routing.addEndHandler(ended -> uploads.release());
    }

    /** A body on its way; all in the event loop's one thread. */
    private static final class Arriving {

        private final ResteasyReactiveContainerRequestContext context;
        private final RoutingContext routing;
        private final HttpServerRequest request;
        private final long most;
        private final AtomicLong beyond;
        private final Buffer body = Buffer.buffer();
        private long ownBeyond;
        private boolean over;
        private long late;

        Arriving(ResteasyReactiveContainerRequestContext context, RoutingContext routing, AtomicLong beyond) {
            this.context = context;
            this.routing = routing;
            this.request = routing.request();
            this.beyond = beyond;
            this.most = Objects.requireNonNullElse(routing.<Long>get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY), 0L);
        }

        void begin() {
            late = routing.vertx()
                    .setTimer(PATIENCE_MILLIS, timer -> request.connection().close());
            request.handler(this::more);
            request.endHandler(end -> whole());
            request.exceptionHandler(broken -> fail(new BadRequestException()));
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
            }
            request.resume();
        }

        private void more(Buffer bytes) {
            if (over) {
                return;
            }
            int length = body.length() + bytes.length();
            if (length > most) {
                fail(new ClientErrorException(TOO_LARGE));
            } else if (hasRoom(length)) {
                body.appendBuffer(bytes);
            } else {
                fail(new TooBusyException());
            }
        }

        private boolean hasRoom(int length) {
            long more = Math.max(0, length - HELD_ALWAYS) - ownBeyond;
            ownBeyond += more;
            return beyond.addAndGet(more) <= HELD_BEYOND || more == 0;
        }

        private void whole() {
            if (end()) {
                context.setEntityStream(new ByteArrayInputStream(body.getBytes()));
                context.resume();
            }
        }

        private void fail(RuntimeException why) {
            if (end()) {
                context.resume(why);
            }
        }

        /** Whether it was not over yet. */
        private boolean end() {
            boolean first = !over;
            over = true;
            beyond.addAndGet(-ownBeyond);
            ownBeyond = 0;
            routing.vertx().cancelTimer(late);
            return first;
        }
    }
}
