package dev.stipple.studio;

import dev.stipple.message.MailKind;
import dev.stipple.message.MailSetup;
import dev.stipple.message.Outbox;
import dev.stipple.shared.Ids;
import dev.stipple.shared.isolation.StudioScope;
import dev.stipple.shared.limit.Attempts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** A person who forgot their password proves by a mail that they read it. The second factor is asked as ever. */
@ApplicationScoped
class ForgottenPassword {

    private static final Logger LOG = Logger.getLogger(ForgottenPassword.class);
    private static final int MAILS_AN_HOUR = 3;

    private final People people;
    private final PasswordResets resets;
    private final OwnPassword passwords;
    private final SignInLimits limits;
    private final Attempts attempts;
    private final Outbox outbox;
    private final MailSetup mail;
    private final ManagedExecutor executor;
    private final StudioScope scope;
    private final Clock clock;

    ForgottenPassword(
            People people,
            PasswordResets resets,
            OwnPassword passwords,
            SignInLimits limits,
            Attempts attempts,
            Outbox outbox,
            MailSetup mail,
            ManagedExecutor executor,
            StudioScope scope,
            Clock clock) {
        this.people = people;
        this.resets = resets;
        this.passwords = passwords;
        this.limits = limits;
        this.attempts = attempts;
        this.outbox = outbox;
        this.mail = mail;
        this.executor = executor;
        this.scope = scope;
        this.clock = clock;
    }

    /** Whether there is mail at all. */
    boolean offered() {
        return mail.ready();
    }

    /**
     * Asks for a link. Whether anybody has the address is only looked at after the answer is on its way, so neither the answer nor
     * its time tells it.
     *
     * @return how long the network has to wait; nothing when the wish was taken
     */
    Optional<Duration> ask(String email, String network) {
        Optional<Duration> crowded = limits.crowded(network);
        if (crowded.isEmpty() && offered()) {
            executor.execute(() -> sendQuietly(email));
        }
        return crowded;
    }

    private void sendQuietly(String email) {
        try {
            send(email);
        } catch (RuntimeException failed) {
            LOG.errorf(
                    "the link for a forgotten password: %s", failed.getClass().getName());
        }
    }

    /** Everybody who signs in with the address gets a link of their own: the same person may work for two studios. */
    void send(String email) {
        for (People.Credentials one : people.credentials(email)) {
            StaffMember member = one.member();
            boolean often = attempts.over(
                            member.studioId(), "forgotten password", member.id().toString(), MAILS_AN_HOUR)
                    .isPresent();
            if (one.on() && !often) {
                scope.in(member.studioId(), () -> QuarkusTransaction.requiringNew()
                        .run(() -> queue(member)));
            }
        }
    }

    /** From here on the request is of their studio. */
    private Optional<StaffMember> person(PasswordResets.Whose whose) {
        scope.ofRequest(whose.studio());
        return people.signingIn(whose.studio(), whose.person());
    }

    private void queue(StaffMember member) {
        outbox.queue(
                member.studioId(),
                "forgotten " + member.id() + " " + Ids.next(clock.instant()),
                MailKind.FORGOTTEN_PASSWORD,
                people.address(member),
                Map.of("link", mail.address(ForgottenResource.CHOOSE + "/" + resets.make(member))),
                "en");
    }

    /** Whose link it is, while it works and they may sign in; a try like any other. */
    SignInLimits.Try<StaffMember> whose(String token, String network) {
        return limits.attempt(
                network,
                SignInLimits.Way.RESET,
                token,
                Optional.empty(),
                () -> resets.whose(token).flatMap(this::person),
                () -> {});
    }

    /** What is wrong with a password for this person. */
    Optional<String> problem(StaffMember member, String chosen) {
        return passwords.problem(member, chosen);
    }

    /**
     * Takes the password, and ends everything that the old one opened.
     *
     * @return false when the link was used meanwhile
     */
    boolean choose(StaffMember member, String chosen, String token) {
        return passwords.reset(member, chosen, () -> resets.use(token, member));
    }
}
