package dev.stipple.support;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Somebody of an install for real people: sets a second factor up at the first sign-in, and gives a recovery code at each later one. */
public final class TwoSteps {

    private static final String SET_UP = "/desk/factor/set-up";
    private static final Pattern CODE = Pattern.compile("<code>([2-9A-Z]{5}-[2-9A-Z]{5})</code>");

    private final String email;
    private final String password;
    private final Deque<String> recovery = new ArrayDeque<>();

    public TwoSteps(String email, String password) {
        this.email = email;
        this.password = password;
    }

    /** A browser in which they are signed in. The program under test has the machine's clock. */
    public Browser signIn() {
        Browser browser = new Browser();
        Response next = browser.answer("/desk/sign-in", "email", email, "password", password);
        if (Browser.path(next).equals(SET_UP)) {
            Response page = browser.get(SET_UP);
            Response codes = browser.post(SET_UP, "code", Authenticator.of(page).code(Instant.now()));
            CODE.matcher(codes.asString()).results().forEach(code -> recovery.add(code.group(1)));
        } else {
            browser.answer("/desk/factor", "recovery", recovery.remove()).then().statusCode(303);
        }
        return browser;
    }
}
