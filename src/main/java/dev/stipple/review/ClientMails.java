package dev.stipple.review;

import dev.stipple.message.EmailAddress;
import dev.stipple.message.MailKind;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.PrivateLinks;
import dev.stipple.submission.SentConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Mails to a client about their page, each with a link of its own, if mail is how they chose to be reached. */
@ApplicationScoped
class ClientMails {

    private final PrivateLinks links;
    private final Outbox outbox;
    private final MailSetup mail;

    ClientMails(PrivateLinks links, Outbox outbox, MailSetup mail) {
        this.links = links;
        this.outbox = outbox;
        this.mail = mail;
    }

    /**
     * Queues a mail. Part of the caller's transaction.
     *
     * @param dedupKey one that begins with a word and the form's id; asked twice with the same, one mail goes out
     * @param values what the kind wants besides the link
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void send(
            SentConsultation sent,
            StudioProfile studio,
            String dedupKey,
            MailKind kind,
            Map<String, String> values,
            Instant now) {
        Optional<EmailAddress> to = sent.answers()
                .choice("reply-by")
                .filter("email"::equals)
                .flatMap(way -> sent.answers().words("email"))
                .flatMap(EmailAddress::read);
        if (to.isEmpty() || !mail.ready() || queued(studio.id(), dedupKey)) {
            return;
        }
        Map<String, String> all = new HashMap<>(values);
        all.put("link", mail.address(links.add(studio, new RecordId(studio.id(), sent.id()), now)));
        outbox.queue(studio.id(), dedupKey, kind, to.get().value(), all, sent.language());
    }

    /** Whether a mail was queued, however far it has come. */
    boolean queued(UUID studio, String dedupKey) {
        return outbox.state(studio, dedupKey).isPresent();
    }
}
