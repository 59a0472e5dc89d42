package dev.stipple.ending;

import dev.stipple.message.MailKind;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.shared.Ids;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Names the day on which a studio ends, and tells everybody who works there. Clients are told by the job, soon after. */
@ApplicationScoped
public class Announcing {

    /** Who wants to object, take a copy or come once more needs the time for it. */
    static final int DAYS = 30;

    /** When the owner has all there is in a copy, a client can still be given theirs. A week is left to take one's own. */
    static final int DAYS_WITH_COPY = 7;

    private final StudioEndings endings;
    private final StudioExports exports;
    private final People people;
    private final Outbox outbox;
    private final MailSetup mail;
    private final Clock clock;

    Announcing(
            StudioEndings endings, StudioExports exports, People people, Outbox outbox, MailSetup mail, Clock clock) {
        this.endings = endings;
        this.exports = exports;
        this.people = people;
        this.outbox = outbox;
        this.mail = mail;
        this.clock = clock;
    }

    /** The first day that may be named today. */
    public LocalDate earliest(StudioProfile studio) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), studio.hours().zone());
        boolean copied = exports.latest(studio.id())
                .filter(export -> export.at().isAfter(exports.lastForm(studio.id())))
                .isPresent();
        return today.plusDays(copied ? DAYS_WITH_COPY : DAYS);
    }

    /** Announces the end. Whoever asks has checked the day and the person. */
    @Transactional
    public Optional<StudioEndings.Refusal> announce(StaffMember owner, StudioProfile studio, LocalDate day) {
        UUID id = Ids.next(clock.instant());
        Instant endsAt = day.atStartOfDay(studio.hours().zone()).toInstant();
        Optional<StudioEndings.Refusal> refusal = endings.announce(owner, id, endsAt);
        if (refusal.isEmpty() && mail.ready()) {
            people.addresses(studio.id(), EnumSet.allOf(Role.class))
                    .forEach((person, address) -> outbox.queue(
                            studio.id(),
                            "desk-ends " + person + " " + id,
                            MailKind.DESK_ENDS,
                            address,
                            Map.of("day", ShownTime.date(day), "link", mail.address("/desk/queue")),
                            "en"));
        }
        return refusal;
    }
}
