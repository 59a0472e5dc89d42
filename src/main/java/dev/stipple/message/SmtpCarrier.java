package dev.stipple.message;

import io.vertx.core.AsyncResult;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailResult;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hands mails to the configured server, through the mail library. Each mail has a client of its own: nothing of one
 * conversation (a connection, a way to sign in) is left for the next.
 */
final class SmtpCarrier implements Carrier {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Supplier<MailClient> clients;
    private final MailText text;
    private final Duration longest;

    SmtpCarrier(Supplier<MailClient> clients, MailText text) {
        this(clients, text, LONGEST);
    }

    SmtpCarrier(Supplier<MailClient> clients, MailText text, Duration longest) {
        this.clients = clients;
        this.text = text;
        this.longest = longest;
    }

    /** Waits for the end: the outbox may count a mail as sent only when the server has taken it. */
    @Override
    public void carry(Mail mail) throws NotCarriedException {
        MailClient client = clients.get();
        try {
            BlockingQueue<AsyncResult<MailResult>> ended = new ArrayBlockingQueue<>(1);
            client.sendMail(text.of(mail), ended::offer);
            AsyncResult<MailResult> result = ended.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (result == null) {
                throw NotCarriedException.unable("it does not come to an end");
            }
            if (result.failed()) {
                throw SmtpFailure.of(result.cause());
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw NotCarriedException.unreachable(ending);
        } finally {
            client.close(closed -> {});
        }
    }
}
