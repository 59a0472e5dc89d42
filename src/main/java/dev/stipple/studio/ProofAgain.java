package dev.stipple.studio;

import dev.stipple.shared.web.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Asks somebody who is signed in for password and code once more, before what cannot be taken back or takes everything along: an
 * open desk is not enough for it. Tries count like any other.
 */
@ApplicationScoped
public class ProofAgain {

    private final SignIn signIn;
    private final SecondFactors factors;
    private final ThisBrowser browser;
    private final Caller caller;

    ProofAgain(SignIn signIn, SecondFactors factors, ThisBrowser browser, Caller caller) {
        this.signIn = signIn;
        this.factors = factors;
        this.browser = browser;
        this.caller = caller;
    }

    /** What stands against it, by the field it is about: "password" or "code". */
    public record Problem(String field, String text) {}

    /** Whether a code is asked besides the password. Invented people of a demonstration may have none. */
    public boolean asksCode(StaffMember member) {
        return factors.required() || factors.has(member);
    }

    /** Nothing when both are right. The code is looked at only after the password, and is used up then. */
    public Optional<Problem> problem(StaffMember member, String password, String code) {
        if (password.isEmpty() || password.length() > Passwords.LONGEST) {
            return Optional.of(new Problem("password", "Enter your password"));
        }
        if (asksCode(member) && code.isBlank()) {
            return Optional.of(
                    new Problem("code", "Enter the six digits that your app shows, or one of your recovery codes"));
        }
        return problem("password", "password", signIn.again(member, password, caller.network()))
                .or(() -> asksCode(member)
                        ? problem("code", "code", signIn.withFactor(member, code, caller.network(), browser.known()))
                        : Optional.empty());
    }

    private static Optional<Problem> problem(String field, String what, SignInLimits.Try<StaffMember> tried) {
        if (tried.held().isPresent()) {
            String wait = SignInPages.minutes(tried.held().get());
            return Optional.of(new Problem(field, "There were too many wrong tries. Wait " + wait + " and try again"));
        }
        return tried.passed().isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(field, "This " + what + " is not right. Check it and try again"));
    }
}
