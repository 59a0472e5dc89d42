package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.support.Browser;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a session lives, and what becomes of what is typed when it does not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionsTest {

    private static final String QUEUE = "/desk/queue";
    private static final String ACT = "/desk/s/00000000-0000-7000-8000-000000000000/acts/note";

    @Inject
    Studios studios;

    @Inject
    People people;

    private OwnStaff staff;
    private final Browser browser = new Browser();

    @BeforeEach
    void open() {
        staff = OwnStaff.open(studios, people);
        staff.signIn(browser).then().statusCode(303);
    }

    @Test
    void after_20_minutes_without_an_act_it_is_over() {
        staff.age("last_seen_at", "19 minutes 30 seconds");
        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(200);
        staff.age("last_seen_at", "20 minutes 1 second");
        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(303);
    }

    @Test
    void after_8_hours_it_is_over_whatever_happens() {
        staff.age("ends_at", "7 hours 59 minutes");
        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(200);
        assertThat(Integer.parseInt(browser.get("/desk/session/here").asString()))
                .isBetween(1, 60);
        staff.age("ends_at", "1 minute");
        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(303);
    }

    @Test
    void what_a_page_asks_by_itself_keeps_nothing_alive_and_typing_does() {
        staff.age("last_seen_at", "15 minutes");
        browser.get("/desk/queue/new?since=0").then().statusCode(200);
        int left = Integer.parseInt(browser.get("/desk/session/left").asString());
        assertThat(left).isBetween(200, 300);

        int kept = Integer.parseInt(browser.get("/desk/session/here").asString());
        assertThat(kept).isBetween(1190, 1200);
    }

    @Test
    void no_word_in_the_address_keeps_it_alive() {
        staff.age("last_seen_at", "15 minutes");
        browser.get("/desk/queue/new?since=0&here=true&extend=1");

        assertThat(Integer.parseInt(browser.get("/desk/session/left").asString()))
                .isLessThan(300);
    }

    @Test
    void ones_own_are_listed_and_the_others_end_at_once() {
        Browser other = new Browser();
        staff.signIn(other);
        Response page = browser.get("/desk/account");
        assertThat(page.asString()).contains("(this one)", "A browser", "End the others");

        assertThat(Browser.path(browser.post("/desk/account/end-others"))).isEqualTo("/desk/account?ended=true");

        assertThat(other.get(QUEUE).statusCode()).isEqualTo(303);
        assertThat(browser.get("/desk/account").asString()).doesNotContain("End the others");
    }

    @Test
    void an_end_is_an_end_on_the_next_request() {
        Browser copied = browser.sibling();
        browser.get(QUEUE);
        browser.post("/desk/sign-out");

        assertThat(copied.get(QUEUE).statusCode()).isEqualTo(303);
    }

    @Test
    void what_was_typed_when_it_ended_is_kept_through_the_sign_in() {
        browser.get(QUEUE);
        staff.age("last_seen_at", "30 minutes");
        String text = "Line one \"quoted\"\r\n<b>Line two</b> café";
        Response sentOn = browser.post(ACT, "note", text, "version", "3");
        assertThat(sentOn.statusCode()).isEqualTo(307);

        Response asked = browser.post(Browser.path(sentOn), "note", text, "version", "3");
        asked.then().statusCode(422).body(containsString("You had been signed out before this was recorded"));
        Response wrong = browser.post("/desk/sign-in", carried(asked, "password", "wrong"));
        wrong.then().statusCode(422);
        Response kept = browser.post("/desk/sign-in", carried(wrong, "password", OwnStaff.PASSWORD));

        kept.then().statusCode(200).body(containsString("Not recorded yet"));
        assertThat(kept.asString())
                .contains("action=\"" + ACT + "\"", "name=\"version\" value=\"3\"", "&lt;b&gt;Line two&lt;/b&gt; café")
                .doesNotContain("<b>Line two", "Password");
        assertThat(browser.get(QUEUE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_secret_or_a_strange_address_is_not_carried_along() {
        browser.get(QUEUE);
        staff.age("last_seen_at", "30 minutes");
        for (String to : List.of(
                "/desk/password", "https://evil.example/x", "//evil.example", "/c/northgate/send", "/desk/../x")) {
            Response answer = browser.post("/desk/sign-in/typed?to=" + to, "chosen", "a secret");
            assertThat(answer.statusCode()).as(to).isEqualTo(303);
        }
        Response forged = browser.answer(
                "/desk/sign-in",
                "email",
                staff.email(),
                "password",
                OwnStaff.PASSWORD,
                "typed-to",
                "https://evil.example/x",
                "typed.a",
                "b");
        assertThat(Browser.path(forged)).isEqualTo(QUEUE);
    }

    @Test
    void a_session_from_before_this_version_goes_on() {
        Rows.change("update session set assurance = default, device = default where person_id = '"
                + staff.member().id() + "'");

        assertThat(browser.get("/desk/account").asString()).contains("A browser");
    }

    /** What the page's form would send: its hidden fields, and what is typed. */
    private Map<String, List<String>> carried(Response page, String field, String typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String hidden : List.of("typed-to", "typed.note", "typed.version")) {
            fields.put(hidden, List.of(unescaped(Browser.value(page, hidden))));
        }
        fields.put("email", List.of(staff.email()));
        fields.put(field, List.of(typed));
        return fields;
    }

    private static String unescaped(String value) {
        return value.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
