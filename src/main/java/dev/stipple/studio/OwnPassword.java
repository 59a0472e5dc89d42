package dev.stipple.studio;

import dev.stipple.message.MailKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A person's own choice of a password. */
@ApplicationScoped
class OwnPassword {

    private final People people;
    private final Studios studios;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final PasswordResets resets;
    private final StaffNotices notices;

    OwnPassword(
            People people,
            Studios studios,
            Sessions sessions,
            KnownDevices devices,
            PasswordResets resets,
            StaffNotices notices) {
        this.people = people;
        this.studios = studios;
        this.sessions = sessions;
        this.devices = devices;
        this.resets = resets;
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
     * Takes a password by a link that was mailed, ends every session and forgets every browser: all of it or nothing.
     *
     * @param use uses the link up; false when it does not work any more, and then nothing is changed
     */
    boolean reset(StaffMember member, String password, BooleanSupplier use) {
        String hash = people.hashOf(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!use.getAsBoolean()) {
                return false;
            }
            people.choose(member, hash);
            sessions.endAllOf(member.studioId(), member.id());
            devices.forget(member.studioId(), member.id());
            notices.ownChange(member, MailKind.PASSWORD_CHANGED);
            return true;
        });
    }

    /**
     * Takes the password, ends every other session and forgets every browser.
     *
     * @return the token by which the person stays signed in
     */
    String choose(StaffMember member, String password, String session) {
        people.choosePassword(member, password);
        String fresh = sessions.renew(session, false);
        sessions.endOthers(member, fresh);
        devices.forget(member.studioId(), member.id());
        resets.forget(member);
        notices.ownChange(member, MailKind.PASSWORD_CHANGED);
        return fresh;
    }
}
