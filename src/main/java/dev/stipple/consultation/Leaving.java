package dev.stipple.consultation;

import dev.stipple.message.EmailAddress;
import dev.stipple.message.MailKind;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StudioProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives a client who leaves what it takes to come back. Each step holds the draft, so that two tabs make one code. */
@ApplicationScoped
class Leaving {

    private final Drafts drafts;
    private final WaysBack ways;
    private final Outbox outbox;
    private final MailSetup mail;
    private final Language language;

    Leaving(Drafts drafts, WaysBack ways, Outbox outbox, MailSetup mail, Language language) {
        this.drafts = drafts;
        this.ways = ways;
        this.outbox = outbox;
        this.mail = mail;
        this.language = language;
    }

    /** What a client who has saved is told; the mail's state is empty when none was asked for. */
    record Saved(ReturnCode code, Instant until, Optional<Outbox.State> mail) {}

    /** Makes sure that the draft has a code. */
    @Transactional
    void code(UUID studio, String token) {
        drafts.lock(studio, token)
                .filter(draft -> ways.code(draft.id()).isEmpty())
                .ifPresent(draft -> ways.newCode(draft.id()));
    }

    @Transactional
    void newCode(UUID studio, String token) {
        drafts.lock(studio, token).ifPresent(draft -> ways.newCode(draft.id()));
    }

    /** What was made for the draft of a browser; empty when nothing was. */
    @Transactional
    Optional<Saved> saved(UUID studio, String token) {
        return drafts.open(studio, token).flatMap(draft -> ways.code(draft.id())
                .map(code -> new Saved(
                        code,
                        draft.until(),
                        ways.latestLink(draft.id()).flatMap(link -> outbox.state(studio, dedupKey(link))))));
    }

    /**
     * Queues a mail with a link of its own.
     *
     * @param once id of the asking; the same asked twice makes one mail
     */
    @Transactional
    void mail(StudioProfile studio, String token, EmailAddress to, UUID once) {
        drafts.lock(studio.id(), token).ifPresent(draft -> {
            RecordId link = new RecordId(studio.id(), once);
            if (ways.findByIdOptional(link).isEmpty()) {
                String secret = ways.newLink(link, draft.id());
                outbox.queue(
                        studio.id(),
                        dedupKey(once),
                        MailKind.SAVED_FORM,
                        to.value(),
                        Map.of("link", mail.address("/r/" + secret), "day", day(studio, draft.until())),
                        language.tag());
            }
        });
    }

    /** Takes the draft off a browser; the draft itself stays. */
    @Transactional
    void leave(UUID studio, String token, byte[] browser) {
        ways.leave(studio, token, browser);
    }

    private String day(StudioProfile studio, Instant until) {
        LocalDate day = until.atZone(studio.hours().zone()).toLocalDate();
        Locale in = language.locale();
        return ShownTime.date(day, in);
    }

    private static String dedupKey(UUID link) {
        return "saved-form " + link;
    }
}
