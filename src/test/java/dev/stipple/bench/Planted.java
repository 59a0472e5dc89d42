package dev.stipple.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.web.FormToken;
import dev.stipple.support.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Clients in the middle or at the end of their forms, and what each of their browsers asks next.
 *
 * @param slug of the page that comes next
 * @param questions ids of its questions
 * @param secrets what each browser holds of its draft
 * @param ids each draft's, which its submission takes over
 */
record Planted(String slug, List<String> questions, List<String> secrets, List<String> ids, JsonNode answers) {

    static final String STUDIO = "northgate";

    private static final String CLIENT = "/c/" + STUDIO;

    /** A slow machine plants no more before a connection that says nothing is ended. */
    private static final int AT_ONCE = 100;

    /** Every browser has a form's secret of its own; that they are alike costs the program neither more nor less. */
    private static final String FORM = "f".repeat(43);

    static Planted at(Measured program, JsonNode answers, int count, boolean whole)
            throws IOException, InterruptedException {
        List<String> secrets = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> page = List.of();
        for (int planted = 0; planted < count; planted += AT_ONCE) {
            String path = "/api/bench/drafts?studio=" + STUDIO + "&count=" + AT_ONCE + "&whole=" + whole;
            HttpResponse<String> answer = program.ask(Request.post(path, "", answers.toString()), 200);
            List<List<String>> lines = answer.body()
                    .lines()
                    .map(line -> List.of(line.split(" ", -1)))
                    .toList();
            page = lines.get(0);
            lines.stream().skip(1).forEach(words -> {
                secrets.add(words.get(0));
                ids.add(words.get(1));
            });
        }
        return new Planted(page.get(0), page.subList(1, page.size()), secrets, ids, answers);
    }

    /** Each opens the next page. */
    List<Request> pages() {
        return secrets.stream()
                .map(secret -> Request.get(CLIENT + "/q/" + slug, cookies(secret)))
                .toList();
    }

    /** Each answers it. */
    List<Request> answering() {
        Map<String, List<String>> fields = token();
        Browser.fields(answers).forEach((field, values) -> {
            if (questions.stream().anyMatch(id -> field.equals(id) || field.startsWith(id + "-"))) {
                fields.put(field, values);
            }
        });
        String body = Request.form(fields);
        return secrets.stream()
                .map(secret -> Request.post(CLIENT + "/q/" + slug, cookies(secret), body))
                .toList();
    }

    /** Each presses the button that sends the form. */
    List<Request> sending() {
        String body = Request.form(token());
        return secrets.stream()
                .map(secret -> Request.post(CLIENT + "/send", cookies(secret), body))
                .toList();
    }

    /** Those whose forms are stored read their results. */
    List<Request> results(Set<String> stored) {
        List<Request> results = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (stored.contains(ids.get(i))) {
                String link = Hashes.derive(secrets.get(i), "result link");
                String cookies = cookies(secrets.get(i)) + "; result=" + link;
                results.add(Request.get(CLIENT + "/result/" + ids.get(i), cookies));
            }
        }
        return results;
    }

    private static Map<String, List<String>> token() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(FormToken.FIELD, List.of(Hashes.derive(FORM, "form token")));
        return fields;
    }

    private static String cookies(String secret) {
        return "draft=" + secret + "; form=" + FORM;
    }

    /** How a form's token is proved by somebody who is signed in. */
    static String staffForm(String words) {
        Map<String, List<String>> fields = token();
        fields.put("words", List.of(words));
        return Request.form(fields);
    }

    static String staffCookies(String session) {
        return "desk=" + session + "; form=" + FORM;
    }
}
