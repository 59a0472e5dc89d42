package dev.stipple.submission;

import dev.stipple.message.EmailAddress;
import dev.stipple.message.MailKind;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StudioProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells a client by e-mail that something is asked of them, if that is how they chose to be reached. Never what it is. */
@ApplicationScoped
class AskMails {

    private final Outbox outbox;
    private final MailSetup setup;

    AskMails(Outbox outbox, MailSetup setup) {
        this.outbox = outbox;
        this.setup = setup;
    }

    /** Queues the mail. Part of the caller's transaction. */
    void tell(StudioProfile studio, SentConsultation sent, UUID ask, String link, Instant until) {
        to(sent).filter(address -> setup.ready()).ifPresent(address -> {
            Locale language = Language.named(sent.language()).orElse(Locale.ENGLISH);
            outbox.queue(
                    studio.id(),
                    "ask " + sent.id() + " " + ask,
                    MailKind.QUESTION,
                    address.value(),
                    Map.of(
                            "link",
                            setup.address("/c/" + studio.slug() + "/reply/" + link),
                            "day",
                            ShownTime.date(until.atZone(studio.hours().zone()).toLocalDate(), language)),
                    language.getLanguage());
        });
    }

    private static Optional<EmailAddress> to(SentConsultation sent) {
        return sent.answers()
                .choice("reply-by")
                .filter("email"::equals)
                .flatMap(way -> sent.answers().words("email"))
                .flatMap(EmailAddress::read);
    }
}
