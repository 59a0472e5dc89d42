package dev.stipple.studio;

import dev.stipple.message.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A person's own choice of a password. */
@ApplicationScoped
class OwnPassword {

    private final People people;
    private final Studios studios;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final StaffNotices notices;

    OwnPassword(People people, Studios studios, Sessions sessions, KnownDevices devices, StaffNotices notices) {
        this.people = people;
        this.studios = studios;
        this.sessions = sessions;
        this.devices = devices;
        this.notices = notices;
    }

    /** Whether the one they have was made by somebody else. */
    boolean first(StaffMember member) {
        return people.mustChoosePassword(member);
    }

    /** What is wrong with a password for this person; nothing when they may choose it. */
    Optional<String> problem(StaffMember member, String chosen) {
        return PasswordRules.problem(
                chosen,
                List.of(
                        people.address(member),
                        member.name(),
                        studios.byId(member.studioId()).name()));
    }

    /**
     * Takes the password, ends every other session and forgets every browser.
     *
     * @return the token under which this session goes on
     */
    String choose(StaffMember member, String password, String session) {
        people.choosePassword(member, password);
        String fresh = sessions.renew(session, false);
        sessions.endOthers(member, fresh);
        devices.forget(member.studioId(), member.id());
        notices.ownChange(member, MailKind.PASSWORD_CHANGED);
        return fresh;
    }
}
