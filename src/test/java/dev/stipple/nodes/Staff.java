package dev.stipple.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.faults.Visitor;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody of the demonstration's studio, at whichever node. */
record Staff(Visitor browser) {

    static final String QUEUE = "/desk/queue";
    private static final String SIGN_IN = "/desk/sign-in";

    static Staff signedIn(String name, URI node) throws IOException, InterruptedException {
        Visitor browser = new Visitor(node);
        assertThat(tried(browser, name, "northgate-demo-only").to()).isEqualTo(QUEUE);
        return new Staff(browser);
    }

    /** A try to sign in. */
    static Visitor.Answer tried(Visitor browser, String name, String password)
            throws IOException, InterruptedException {
        browser.get(SIGN_IN);
        return browser.post(
                SIGN_IN, Map.of("email", List.of(name + "@northgate.example"), "password", List.of(password)));
    }

    Staff at(URI node) {
        return new Staff(browser.at(node));
    }

    /** Does something to a submission, by the version that its page shows now. */
    Visitor.Answer act(String id, String act, Map<String, List<String>> fields)
            throws IOException, InterruptedException {
        Visitor.Answer page = browser.get("/desk/s/" + id);
        Map<String, List<String>> all = new HashMap<>(fields);
        all.put("version", List.of(page.hidden("version")));
        return browser.post("/desk/s/" + id + "/acts/" + act, all);
    }
}
