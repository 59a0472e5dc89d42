package dev.stipple.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stipple.shared.web.FormToken;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without scripts: keeps cookies, sends the form token of the last page, follows no redirect by itself. */
public final class Browser {

    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";

    public Response get(String address) {
        return remember(request().get(address));
    }

    /** Posts fields with the token of the last page shown. */
    public Response post(String address, Map<String, List<String>> fields) {
        RequestSpecification request = request().formParam(FormToken.FIELD, token);
        fields.forEach((field, values) -> values.forEach(value -> request.formParam(field, value)));
        return remember(request.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post(address));
    }

    public Response post(String address, String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.computeIfAbsent(pairs[i], field -> new java.util.ArrayList<>())
                    .add(pairs[i + 1]);
        }
        return post(address, fields);
    }

    /** Posts files, each under its field with a name and a type that say nothing true, and fields with the token. */
    public Response upload(String address, Map<String, byte[]> files, String... pairs) {
        RequestSpecification request = request().multiPart(FormToken.FIELD, token);
        for (int i = 0; i < pairs.length; i += 2) {
            request.multiPart(pairs[i], pairs[i + 1]);
        }
        files.forEach((field, bytes) -> request.multiPart(field, "\"><script>.jpg", bytes, "image/jpeg"));
        return remember(request.post(address));
    }

    /** Opens the page and answers it. */
    public Response answer(String address, String... pairs) {
        get(address);
        return post(address, pairs);
    }

    public Browser loseToken() {
        token = "stale";
        return this;
    }

    /** Another browser window with the same cookies. */
    public Browser sibling() {
        Browser other = new Browser();
        other.cookies.putAll(cookies);
        other.token = token;
        return other;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public String token() {
        return token;
    }

    /** Passes the page of age and consent as an adult who agrees. */
    public void begin(String studio) {
        before(studio, "27", "3", "1984", "agree").then().statusCode(303);
    }

    /** Answers the page of age and consent. */
    public Response before(String studio, String day, String month, String year, String consent) {
        return answer(
                "/c/" + studio + "/before",
                "date-of-birth-day",
                day,
                "date-of-birth-month",
                month,
                "date-of-birth-year",
                year,
                "consent",
                consent);
    }

    /** Goes through all pages, answering as the JSON says, and on from pages of help; ends at check answers. */
    public String fillIn(String studio, JsonNode answers) {
        List<String> way = way(studio, answers);
        return way.get(way.size() - 1);
    }

    /** The addresses of all pages met while filling in the form, in order; the last is check answers. */
    public List<String> way(String studio, JsonNode answers) {
        List<String> way = new java.util.ArrayList<>();
        way.add("/c/" + studio + "/before");
        while (way.size() < 80) {
            String address = way.get(way.size() - 1);
            Response page = get(address);
            page.then().statusCode(200);
            if (address.endsWith("/check-answers")) {
                return way;
            }
            way.add(next(address, page, answers));
        }
        throw new AssertionError("the journey does not end");
    }

    /** Opens one page, answers it, and returns where it leads. */
    public String step(String address, JsonNode answers) {
        return next(address, get(address), answers);
    }

    private String next(String address, Response page, JsonNode answers) {
        if (address.endsWith("/crisis")) {
            return page.asString().replaceFirst("(?s).*href=\"([^\"]*)\">Go on with the form.*", "$1");
        }
        if (address.contains("/check/urgent")) {
            return page.asString().replaceFirst("(?s).*id=\"carry-on\" href=\"([^\"]*)\".*", "$1");
        }
        Response next = post(address.replaceFirst("[?].*", ""), fields(page, answers));
        if (next.statusCode() != 303) {
            throw new AssertionError("page " + address + " answered " + next.statusCode() + ": " + problems(next));
        }
        return path(next);
    }

    /** Sends a filled-in form; the response leads to the result. */
    public Response send(String studio) {
        return post("/c/" + studio + "/send");
    }

    /** The path that a redirect leads to. */
    public static String path(Response response) {
        String location = response.header("Location");
        return location.replaceFirst("^https?://[^/]+", "");
    }

    public static List<String> problems(Response response) {
        return html(response).getList("**.findAll { it.@class == 'error' }*.text()");
    }

    public static XmlPath html(Response response) {
        return new XmlPath(CompatibilityMode.HTML, response.asString());
    }

    /** The value of the first hidden field of a name; empty when the page has none. */
    public static String value(Response response, String field) {
        Matcher found = Pattern.compile("name=\"" + Pattern.quote(field) + "\" value=\"([^\"]*)\"")
                .matcher(response.asString());
        return found.find() ? found.group(1) : "";
    }

    /** The form fields that say what the JSON says. */
    public static Map<String, List<String>> fields(JsonNode answers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        answers.properties().forEach(entry -> put(fields, entry.getKey(), entry.getValue()));
        return fields;
    }

    /** The answers, with the hidden fields by which a page knows where the way goes on from. */
    private static Map<String, List<String>> fields(Response page, JsonNode answers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String hidden : List.of("after", "change")) {
            String value = value(page, hidden);
            if (!value.isEmpty()) {
                fields.put(hidden, List.of(value));
            }
        }
        answers.properties().forEach(entry -> put(fields, entry.getKey(), entry.getValue()));
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String question, JsonNode answer) {
        if (answer.isArray()) {
            List<String> codes = new java.util.ArrayList<>();
            answer.forEach(code -> codes.add(code.asText()));
            fields.put(question, codes);
        } else if (!answer.isNull()) {
            String text = answer.asText();
            fields.put(question, List.of(text));
            if (text.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
                fields.put(question + "-year", List.of(text.substring(0, 4)));
                fields.put(question + "-month", List.of(text.substring(5, 7)));
                if (text.length() > 7) {
                    fields.put(question + "-day", List.of(text.substring(8)));
                }
            }
        }
    }

    private RequestSpecification request() {
        return given().config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .cookies(cookies);
    }

    private Response remember(Response response) {
        cookies.putAll(response.cookies());
        cookies.values().removeIf(String::isEmpty);
        if (String.valueOf(response.contentType()).startsWith("text/html")) {
            String found = value(response, FormToken.FIELD);
            if (!found.isEmpty()) {
                token = found;
            }
        }
        return response;
    }
}
