package dev.stipple.studio;

import dev.stipple.message.MailKind;
import dev.stipple.shared.isolation.StudioScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The ways in. Unknown, wrong and waiting take the same time and are told the same. */
@ApplicationScoped
class SignIn {

    private final People people;
    private final SecondFactors factors;
    private final RecoveryCodes codes;
    private final KnownDevices devices;
    private final SignInLimits limits;
    private final StaffNotices notices;
    private final StudioScope scope;
    private final ProviderSignIn provider;

    SignIn(
            People people,
            SecondFactors factors,
            RecoveryCodes codes,
            KnownDevices devices,
            SignInLimits limits,
            StaffNotices notices,
            StudioScope scope,
            ProviderSignIn provider) {
        this.people = people;
        this.factors = factors;
        this.codes = codes;
        this.devices = devices;
        this.limits = limits;
        this.notices = notices;
        this.scope = scope;
        this.provider = provider;
    }

    /**
     * By e-mail and password.
     *
     * @param known the token of a browser that may be known
     */
    SignInLimits.Try<StaffMember> withPassword(String email, String password, String network, Optional<String> known) {
        String who = People.normal(email);
        return told(limits.attempt(
                network,
                SignInLimits.Way.PASSWORD,
                who,
                known.filter(token -> devices.knows(token, who)),
                () -> people.withCredentials(email, password).filter(member -> !provider.alone(member)),
                () -> people.lookAtNothing(email, password)));
    }

    /** By a code of the authenticator app, or one of the recovery codes. */
    SignInLimits.Try<StaffMember> withFactor(StaffMember member, String code, String network, Optional<String> known) {
        return told(limits.attempt(
                network,
                SignInLimits.Way.FACTOR,
                member.id().toString(),
                known.filter(token -> devices.knows(token, people.address(member))),
                () -> Optional.of(member).filter(one -> right(one, code)),
                () -> {}));
    }

    /** The password of somebody who is signed in, asked again. */
    SignInLimits.Try<StaffMember> again(StaffMember member, String password, String network) {
        return told(limits.attempt(
                network,
                SignInLimits.Way.PASSWORD,
                member.id().toString(),
                Optional.empty(),
                () -> Optional.of(member).filter(one -> people.isPassword(one, password)),
                () -> {}));
    }

    /**
     * Tells a person that a try was right after many wrong ones. Already after the password, without waiting for the second
     * factor: who came so far may have guessed it.
     */
    private SignInLimits.Try<StaffMember> told(SignInLimits.Try<StaffMember> tried) {
        tried.passed()
                .filter(member -> tried.afterMany())
                .ifPresent(member -> scope.in(member.studioId(), () -> notices.tell(member, MailKind.LATE_SIGN_IN)));
        return tried;
    }

    private boolean right(StaffMember member, String code) {
        String typed = code.replaceAll("[\\s-]", "");
        return typed.matches("[0-9]{6}") ? factors.accepts(member, typed) : codes.use(member, typed);
    }
}
