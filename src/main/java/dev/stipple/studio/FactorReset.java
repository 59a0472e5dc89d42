package dev.stipple.studio;

import dev.stipple.message.MailKind;
import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes the second factor of a colleague away who lost phone and recovery codes: they set up another at the next sign-in. */
@ApplicationScoped
public class FactorReset {

    private final People people;
    private final SecondFactors factors;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final StaffNotices notices;
    private final AccessLog access;

    FactorReset(
            People people,
            SecondFactors factors,
            KnownDevices devices,
            Sessions sessions,
            StaffNotices notices,
            AccessLog access) {
        this.people = people;
        this.factors = factors;
        this.devices = devices;
        this.sessions = sessions;
        this.notices = notices;
        this.access = access;
    }

    /** Those of a studio who have a second factor. */
    public Set<UUID> holders(UUID studio) {
        return factors.holders(studio);
    }

    /** Resets it, ends what the colleague has open, and tells them. One's own is replaced where it is set up. */
    @Transactional
    public Optional<Staffing.Refusal> reset(StaffMember by, UUID id) {
        Optional<StaffMember> colleague =
                people.findByIdOptional(new RecordId(by.studioId(), id)).map(Person::member);
        if (colleague.isEmpty()) {
            return Optional.of(Staffing.Refusal.NOBODY);
        }
        if (id.equals(by.id())) {
            return Optional.of(Staffing.Refusal.YOURSELF);
        }
        take(colleague.get());
        access.opened(by.studioId(), by.id(), AccessLog.Kind.PEOPLE, id);
        return Optional.empty();
    }

    private void take(StaffMember colleague) {
        if (factors.remove(colleague.studioId(), colleague.id())) {
            devices.forget(colleague.studioId(), colleague.id());
            sessions.endAllOf(colleague.studioId(), colleague.id());
            notices.tell(colleague, MailKind.FACTOR_RESET);
        }
    }
}
