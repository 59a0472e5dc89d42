package dev.stipple.consultation;

import dev.stipple.message.EmailAddress;
import dev.stipple.shared.limit.Attempts;
import dev.stipple.shared.sealing.KeyedHash;
import dev.stipple.shared.web.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Clients who ask for a mail: the address read, and a limit, so that nobody's mailbox is filled by a stranger. */
@ApplicationScoped
class MailRequests {

    private static final int TO_ONE_ADDRESS = 5;
    private static final int FOR_ONE_RECORD = 5;
    private static final int FROM_ONE_NETWORK = 30;

    private final Attempts attempts;
    private final KeyedHash keyed;
    private final Caller caller;

    MailRequests(Attempts attempts, KeyedHash keyed, Caller caller) {
        this.attempts = attempts;
        this.keyed = keyed;
        this.caller = caller;
    }

    /** What came of it: an address, or a wait, or neither when no mail could be sent to what was typed. */
    record Asked(Optional<EmailAddress> to, Optional<Duration> pause) {}

    Asked read(UUID studio, UUID record, String typed) {
        Optional<EmailAddress> address = EmailAddress.read(typed);
        Optional<Duration> wait = address.flatMap(to -> wait(studio, record, to));
        return new Asked(wait.isPresent() ? Optional.empty() : address, wait);
    }

    /**
     * The id of one mail to one address: the same form sent twice makes one mail, and one with a mended address another.
     * Under a key, so that nobody who reads the database can try addresses.
     */
    UUID once(UUID carried, EmailAddress to) {
        return UUID.nameUUIDFromBytes(keyed.of("mail once", carried + " " + to.value()));
    }

    private Optional<Duration> wait(UUID studio, UUID record, EmailAddress to) {
        String address = to.value().toLowerCase(Locale.ROOT);
        return Stream.of(
                        attempts.over(studio, "mail to", address, TO_ONE_ADDRESS),
                        attempts.over(studio, "mail for", record.toString(), FOR_ONE_RECORD),
                        attempts.over(Attempts.NO_STUDIO, "mail from", caller.network(), FROM_ONE_NETWORK))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
