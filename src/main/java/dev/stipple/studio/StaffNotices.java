package dev.stipple.studio;

import dev.stipple.message.MailKind;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.Ids;
import dev.stipple.shared.web.ShownTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Tells somebody who works here by mail that something happened to their sign-in. Without a mail server nothing is sent. */
@ApplicationScoped
class StaffNotices {

    private final Outbox outbox;
    private final MailSetup setup;
    private final People people;
    private final Studios studios;
    private final AccessLog access;
    private final Clock clock;

    StaffNotices(Outbox outbox, MailSetup setup, People people, Studios studios, AccessLog access, Clock clock) {
        this.outbox = outbox;
        this.setup = setup;
        this.people = people;
        this.studios = studios;
        this.access = access;
        this.clock = clock;
    }

    /** Tells a person what they changed themselves, and writes it in the access log. */
    @Transactional
    void ownChange(StaffMember member, MailKind kind) {
        access.opened(member.studioId(), member.id(), AccessLog.Kind.PEOPLE, member.id());
        tell(member, kind);
    }

    /** Queues the notice. In the caller's transaction when there is one. */
    @Transactional
    void tell(StaffMember member, MailKind kind) {
        if (!setup.ready()) {
            return;
        }
        String day = ShownTime.moment(
                clock.instant(), studios.byId(member.studioId()).hours().zone());
        outbox.queue(
                member.studioId(),
                "sign-in " + member.id() + " " + Ids.next(clock.instant()),
                kind,
                people.address(member),
                Map.of("day", day, "link", setup.address("/desk/account")),
                "en");
    }
}
