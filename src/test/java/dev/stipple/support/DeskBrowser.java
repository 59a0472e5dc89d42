package dev.stipple.support;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person of the demonstration studio at the desk. */
public final class DeskBrowser {

    private static final int LAST_PAGE = 20;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\">Next 50");

    private final Browser browser = new Browser();

    private final String name;

    private DeskBrowser(String name) {
        this.name = name;
    }

    /** Signs in by the short name, like {@code ana}. */
    public static DeskBrowser of(String name) {
        DeskBrowser desk = new DeskBrowser(name);
        desk.browser
                .answer("/desk/sign-in", "email", name + "@northgate.example", "password", "northgate-demo-only")
                .then()
                .statusCode(303);
        return desk;
    }

    public Response submission(UUID id) {
        return browser.get("/desk/s/" + id);
    }

    public Response claim(UUID id) {
        submission(id);
        return browser.post("/desk/s/" + id + "/acts/claim");
    }

    /**
     * Records a decision by the version that the page shows now. Where it takes a second person, another one agrees; then it is
     * sent to the client at once.
     */
    public Response decide(UUID id, String outcome, String message) {
        Response decided = decide(id, version(id), outcome, message);
        if (decided.statusCode() == 303) {
            if (submission(id).asString().contains("waits for a second review")) {
                DeskBrowser.of(name.equals("lea") ? "ana" : "lea").agree(id, outcome);
            }
            tell(id).then().statusCode(303);
        }
        return decided;
    }

    /** Gives a second review. */
    public Response agree(UUID id, String outcome) {
        return act(id, "second-review", "outcome", outcome, "reason", "Read on my own.");
    }

    /** Sends a decision or a message to the client now. */
    public Response tell(UUID id) {
        return act(id, "tell");
    }

    /** Does something to a submission, by the version that its page shows now. */
    public Response act(UUID id, String act, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "version";
        all[fields.length + 1] = version(id);
        return browser.post("/desk/s/" + id + "/acts/" + act, all);
    }

    /** The version that the page shows now. */
    public String version(UUID id) {
        return Browser.value(submission(id), "version");
    }

    /** Records that a person has seen to words of despair in a withdrawn form. */
    public Response care(UUID id, String note) {
        submission(id);
        return browser.post("/desk/s/" + id + "/care", "note", note);
    }

    /** Records a decision made on a page of some version. */
    public Response decide(UUID id, String version, String outcome, String message) {
        return browser.post(
                "/desk/s/" + id + "/acts/decide",
                "outcome",
                outcome,
                "reason",
                "Seen.",
                "message",
                message,
                "version",
                version);
    }

    /** The queue's row of a reference, as HTML; empty when it is on no page. */
    public String row(String reference) {
        String address = "/desk/queue";
        for (int page = 0; page < LAST_PAGE; page++) {
            String queue = browser.get(address).asString();
            for (String after : queue.split("<tr", -1)) {
                String row = after.substring(0, Math.max(0, after.indexOf("</tr>")));
                if (row.contains(reference)) {
                    return row;
                }
            }
            Matcher next = NEXT.matcher(queue);
            if (!next.find()) {
                return "";
            }
            address = next.group(1).replace("&amp;", "&");
        }
        return "";
    }

    public Response get(String address) {
        return browser.get(address);
    }

    public Response post(String address, String... fields) {
        return browser.post(address, fields);
    }

    public Response queue() {
        return browser.get("/desk/queue");
    }
}
