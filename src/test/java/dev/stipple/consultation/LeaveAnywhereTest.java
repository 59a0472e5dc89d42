package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.message.TestPost;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Promise 7: a form that is left at any page, and opened on another device, has every answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LeaveAnywhereTest {

    private static final String STUDIO = "northgate";
    private static final String START = "/c/" + STUDIO;
    private static final Golden GOLDEN = Golden.named("04");

    @Inject
    TestPost post;

    @Test
    void by_code_at_every_page() {
        everyPage(LeaveAnywhereTest::byCode);
    }

    @Test
    void by_link_at_every_page() {
        everyPage(this::byLink);
    }

    /** Leaves each page filled in but not continued, and goes on in a browser that knows nothing. */
    private static void everyPage(UnaryOperator<Browser> another) {
        Browser straight = new Browser();
        straight.fillIn(STUDIO, GOLDEN.answers());
        String expected = answers(straight);
        Browser browser = new Browser();
        Map<String, List<String>> fields = Browser.fields(GOLDEN.answers());
        browser.get(START + "/before");
        browser.post(START + "/before", fields).then().statusCode(303);
        int left = 0;
        for (String page = here(browser); !page.endsWith("/check-answers"); page = here(browser)) {
            assertThat(left).as("pages").isLessThan(80);
            Map<String, List<String>> leaving = new LinkedHashMap<>(fields);
            leaving.put("leave", List.of("1"));
            browser.get(page);
            assertThat(Browser.path(browser.post(page, leaving))).as(page).isEqualTo(START + "/save");
            browser = another.apply(browser);
            left++;
            if (here(browser).equals(page)) {
                // an optional box left blank is no answer yet
                browser.get(page);
                browser.post(page, fields).then().statusCode(303);
            }
        }

        assertThat(left).isGreaterThan(15);
        assertThat(answers(browser)).isEqualTo(expected);
        ResultMessages says = MessageBundles.get(ResultMessages.class, Localized.Literal.of("en"));
        browser.get(Browser.path(browser.send(STUDIO)))
                .then()
                .statusCode(200)
                .body(containsString(
                        OutcomeWords.of(GOLDEN.expected().get("outcome").asText(), says)
                                .heading()));
    }

    private static Browser byCode(Browser browser) {
        Rows.forgetTries();
        browser.answer(START + "/save", "by", "code").then().statusCode(303);
        String code = LeavingTest.code(browser.get(START + "/saved"));
        Browser other = new Browser();
        Response in = other.answer("/r", "code", code);
        assertThat(Browser.path(in)).isEqualTo(START + "/check-answers");
        return other;
    }

    private Browser byLink(Browser browser) {
        Rows.forgetTries();
        String address = UUID.randomUUID() + "@example.com";
        browser.answer(START + "/save", "by", "email", "email", address).then().statusCode(303);
        String link = LeavingTest.link(post.to(address, 1).get(0));
        Browser other = new Browser();
        other.get(link).then().statusCode(200);
        assertThat(Browser.path(other.post(link))).isEqualTo(START + "/check-answers");
        return other;
    }

    /** Where a browser is led: the first page with something unanswered. */
    private static String here(Browser browser) {
        Response checked = browser.get(START + "/check-answers");
        return checked.statusCode() == 303 ? Browser.path(checked) : START + "/check-answers";
    }

    private static String answers(Browser browser) {
        String page = browser.get(START + "/check-answers").asString();
        return page.substring(page.indexOf("<dl"), page.lastIndexOf("</dl>"));
    }
}
