package dev.stipple.support;

import dev.stipple.support.PlantedForms.Planted;
import io.restassured.response.Response;
import java.util.Arrays;

/** A practitioner asks the client of one form back, and the client answers by the page of the result. */
public record Asking(Browser desk, Planted form) {

    /** Asks, by the version that the page at the desk shows now. */
    public Response ask(String... fields) {
        return desk.post(address(), with(fields, "act", "send", "version", version()));
    }

    /** Takes the question back. */
    public Response end() {
        return desk.post(address(), "act", "end", "version", version());
    }

    /** Sends an answer from the page of the latest question, which the client opened before. */
    public Response reply(Browser client, String... fields) {
        return client.post(form.result() + "/reply", with(fields, "ask", latest()));
    }

    /** The id of the latest question. */
    public String latest() {
        return Rows.value(
                "select id from ask where submission_id = '" + form.id() + "' order by asked_at desc, id desc limit 1");
    }

    private String version() {
        return Browser.value(desk.get(address()), "version");
    }

    private String address() {
        return "/desk/s/" + form.id() + "/ask";
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }
}
