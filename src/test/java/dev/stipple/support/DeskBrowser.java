package dev.stipple.support;

import io.restassured.response.Response;
import java.util.UUID;

/** A person of the demonstration studio at the desk. */
public final class DeskBrowser {

    private static final int LAST_PAGE = 20;

    private final Browser browser = new Browser();

    private DeskBrowser() {}

    /** Signs in by the short name, like {@code ana}. */
    public static DeskBrowser of(String name) {
        DeskBrowser desk = new DeskBrowser();
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
        return browser.post("/desk/s/" + id + "/claim");
    }

    /** Records a decision by the version that the page shows now. */
    public Response decide(UUID id, String outcome, String message) {
        return decide(id, version(id), outcome, message);
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
                "/desk/s/" + id + "/decision",
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
        for (int page = 0; page < LAST_PAGE; page++) {
            String queue = browser.get("/desk/queue?page=" + page).asString();
            for (String after : queue.split("<tr", -1)) {
                String row = after.substring(0, Math.max(0, after.indexOf("</tr>")));
                if (row.contains(reference)) {
                    return row;
                }
            }
            if (!queue.contains("Next 50")) {
                return "";
            }
        }
        return "";
    }

    public Response queue() {
        return browser.get("/desk/queue");
    }
}
