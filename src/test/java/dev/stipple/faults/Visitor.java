package dev.stipple.faults;

import dev.stipple.shared.web.FormToken;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** A browser without scripts, light enough that many of them leave the machine to the program: cookies and the form's token. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final HttpClient PLAIN = client().build();

    private final URI site;
    private final HttpClient http;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";

    Visitor(URI site) {
        this(site, PLAIN);
    }

    private Visitor(URI site, HttpClient http) {
        this.site = site;
        this.http = http;
    }

    /** Over TLS, with a certificate of the test's own. */
    static Visitor trusting(SSLContext trust, URI site) {
        return new Visitor(site, client().sslContext(trust).build());
    }

    /** As a proxy says who asks. */
    Visitor from(String address) {
        headers.put("X-Forwarded-For", address);
        return this;
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
    }

    /**
     * What came back.
     *
     * @param to where it leads, without the host; empty when it leads nowhere
     */
    record Answer(int status, String to, String body) {

        /** The value of a hidden field; empty when there is none. */
        String hidden(String field) {
            Matcher found = Pattern.compile("name=\"" + Pattern.quote(field) + "\" value=\"([^\"]*)\"")
                    .matcher(body);
            return found.find() ? found.group(1) : "";
        }
    }

    Answer get(String address) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(site.resolve(address)).GET());
    }

    /** Posts fields with the token of the last page that had one. */
    Answer post(String address, Map<String, List<String>> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(site.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        FormToken.FIELD + "=" + encoded(token) + (form.isEmpty() ? "" : "&" + form))));
    }

    private Answer ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        headers.forEach(request::header);
        HttpResponse<String> response =
                http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        String to = response.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
        Answer answer = new Answer(response.statusCode(), to, response.body());
        String shown = answer.hidden(FormToken.FIELD);
        if (!shown.isEmpty()) {
            token = shown;
        }
        return answer;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int sign = pair.indexOf('=');
        if (pair.length() == sign + 1) {
            cookies.remove(pair.substring(0, sign));
        } else {
            cookies.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
