package dev.stipple.shared.web;

import dev.stipple.shared.TooBusyException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.concurrent.Semaphore;
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

    private static final int TOO_LARGE = 413;
    private static final int BEFORE_ALL_OTHERS = 0;

    private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);

    @ServerRequestFilter(nonBlocking = true, priority = BEFORE_ALL_OTHERS)
    public void await(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
        if (OuterWall.isUpload(routing)) {
            admit(routing);
        } else if (!routing.request().isEnded()) {
            context.suspend();
            new Arriving(context, routing).begin();
        }
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
        private final Buffer body = Buffer.buffer();
        private boolean over;
        private long late;

        Arriving(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
            this.context = context;
            this.routing = routing;
            this.request = routing.request();
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
            if (body.length() + bytes.length() > most) {
                fail(new ClientErrorException(TOO_LARGE));
                return;
            }
            body.appendBuffer(bytes);
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
            routing.vertx().cancelTimer(late);
            return first;
        }
    }
}
