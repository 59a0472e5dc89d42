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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** A browser without scripts, light enough that many of them leave the machine to the program: cookies and the form's token. */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    static {
        // Below the 30 s after which the program ends a silent connection: who writes into one at that moment gets no
        // answer.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private static final HttpClient PLAIN = client().build();

    private final List<URI> sites;
    private final HttpClient http;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies;
    private String token = "";
    private int asked;

    public Visitor(URI site) {
        this(site, PLAIN);
    }

    private Visitor(URI site, HttpClient http) {
        this(List.of(site), http, new HashMap<>());
    }

    private Visitor(List<URI> sites, HttpClient http, Map<String, String> cookies) {
        this.sites = sites;
        this.http = http;
        this.cookies = cookies;
    }

    /** Whose every request goes to another of several nodes. */
    public static Visitor inTurn(URI... nodes) {
        return new Visitor(List.of(nodes), PLAIN, new HashMap<>());
    }

    private URI next() {
        asked = (asked + 1) % sites.size();
        return sites.get(asked);
    }

    /** What somebody who has copied its cookies has. */
    public Visitor copiedTo(URI node) {
        return new Visitor(List.of(node), http, new HashMap<>(cookies));
    }

    /** Over TLS, with a certificate of the test's own. */
    static Visitor trusting(SSLContext trust, URI site) {
        return allTrusting(trust, site).get();
    }

    /** Many of them, over connections that they share as those of a browser's windows. */
    public static Supplier<Visitor> allTrusting(SSLContext trust, URI site) {
        HttpClient shared = client().sslContext(trust).build();
        return () -> new Visitor(site, shared);
    }

    /** The same browser, sent to another node: cookies and token are the same. */
    public Visitor at(URI node) {
        Visitor there = new Visitor(List.of(node), http, cookies);
        there.headers.putAll(headers);
        there.token = token;
        return there;
    }

    /** As a proxy says who asks. */
    public Visitor from(String address) {
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
    public record Answer(int status, String to, String body) {

        /** The value of a hidden field; empty when there is none. */
        public String hidden(String field) {
            Matcher found = Pattern.compile("name=\"" + Pattern.quote(field) + "\" value=\"([^\"]*)\"")
                    .matcher(body);
            return found.find() ? found.group(1) : "";
        }
    }

    public Answer get(String address) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(next().resolve(address)).GET());
    }

    /** Posts fields with the token of the last page that had one. */
    public Answer post(String address, Map<String, List<String>> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(next().resolve(address))
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
