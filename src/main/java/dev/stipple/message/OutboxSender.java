package dev.stipple.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.web.Language;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox: each message at least once, and by one node at a time. A mail that was taken by the server
 * just before the program died goes out again, under the same message id.
 */
@ApplicationScoped
class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 100;

    private final WaitingMessages waiting;
    private final Keys keys;
    private final MailSetup setup;
    private final Carrier carrier;
    private final StudioScope scope;
    private volatile boolean stopping;

    OutboxSender(WaitingMessages waiting, Keys keys, MailSetup setup, Carrier carrier, StudioScope scope) {
        this.waiting = waiting;
        this.keys = keys;
        this.setup = setup;
        this.carrier = carrier;
        this.scope = scope;
    }

    @Scheduled(
            every = "3s",
            delayed = "3s",
            identity = "outbox",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        if (!setup.ready()) {
            return;
        }
        for (int sent = 0; sent < AT_ONCE && !stopping; sent++) {
            Optional<WaitingMessages.Claimed> claimed = waiting.claim();
            if (claimed.isEmpty()) {
                return;
            }
            WaitingMessages.Claimed message = claimed.get();
            scope.in(message.id().studioId(), () -> send(message));
        }
    }

    /** Ends between two mails, not within one. */
    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    private void send(WaitingMessages.Claimed message) {
        try {
            carrier.carry(mail(message));
            waiting.sent(message.id());
        } catch (NotCarriedException refused) {
            LOG.warnf("mail %s, try %d: %s", message.id().id(), message.attempts(), refused.getMessage());
            if (refused.forGood()) {
                waiting.failed(message.id());
            } else {
                waiting.tryLater(message.id());
            }
        } catch (IOException | RuntimeException unreadable) {
            // The type only: a message could carry an address.
            LOG.errorf(
                    "mail %s, try %d: %s",
                    message.id().id(), message.attempts(), unreadable.getClass().getName());
            waiting.tryLater(message.id());
        }
    }

    private Mail mail(WaitingMessages.Claimed message) throws IOException {
        byte[] json = keys.of(message.id()).open(Outbox.TABLE, FieldGroup.MAIL, message.content());
        Outbox.Content content = JSON.readValue(json, Outbox.Content.class);
        MailMessages words = Language.words(MailMessages.class, message.language());
        return new Mail(
                message.id().id(),
                message.kind(),
                content.to(),
                message.kind().subject(words),
                message.kind().text(words, content.values()));
    }
}
