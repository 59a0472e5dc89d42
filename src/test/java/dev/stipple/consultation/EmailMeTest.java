package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.stipple.message.Mail;
import dev.stipple.message.TestPost;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The private link of a result by e-mail, for whoever may read the result and nobody else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmailMeTest {

    private static final String STUDIO = "northgate";

    private final Browser browser = new Browser();
    private final String address = UUID.randomUUID() + "@example.com";
    private String result = "";
    private String page = "";

    @Inject
    TestPost post;

    @BeforeEach
    void send() {
        Rows.forgetTries();
        browser.fillIn(STUDIO, Golden.named("09").answers());
        result = Browser.path(browser.send(STUDIO));
        page = result + "/email-me";
    }

    @Test
    void the_link_arrives_once_and_opens_the_result_on_another_device() {
        String once = Browser.value(browser.get(page), "once");
        Response asked = browser.post(page, "email", address, "once", once);
        browser.post(page, "email", address, "once", once).then().statusCode(303);

        browser.get(Browser.path(asked)).then().statusCode(200).body(containsString("We are sending the link"));
        Mail mail = post.to(address, 1).get(0);
        assertThat(post.to(address, 1)).hasSize(1);
        assertThat(mail.subject()).isEqualTo("Your link");
        assertThat(mail.text()).doesNotContainIgnoringCase("doctor", "hair", "Please see");
        Browser other = new Browser();
        assertThat(Browser.path(other.get(LeavingTest.link(mail)))).isEqualTo(result);
        other.get(result).then().statusCode(200);
    }

    @Test
    void a_mended_address_in_the_same_form_gets_its_mail_too() {
        String once = Browser.value(browser.get(page), "once");

        browser.post(page, "email", "slip-" + address, "once", once).then().statusCode(303);
        browser.post(page, "email", address, "once", once).then().statusCode(303);

        assertThat(post.to(address, 1)).hasSize(1);
    }

    @Test
    void nobody_else_can_ask_for_it() {
        Browser stranger = new Browser();
        stranger.get(page).then().statusCode(404);
        stranger.get("/c/" + STUDIO);
        stranger.post(page, "email", address).then().statusCode(404);
        Browser otherClient = new Browser();
        otherClient.fillIn(STUDIO, Golden.named("01").answers());
        otherClient.send(STUDIO);
        otherClient.get(page).then().statusCode(404);
    }

    @Test
    void a_slip_keeps_what_was_typed() {
        browser.answer(page, "email", "ana at example")
                .then()
                .statusCode(422)
                .body(containsString("value=\"ana at example\""))
                .body(containsString("name@example.com"));
        browser.loseToken()
                .post(page, "email", "ana@example.com")
                .then()
                .statusCode(422)
                .body(containsString("value=\"ana@example.com\""));
    }

    @Test
    void asking_without_end_has_an_end() {
        Response last = browser.get(page);
        for (int asked = 0; asked < 12 && last.statusCode() != 429; asked++) {
            last = browser.answer(page, "email", address);
        }

        last.then().statusCode(429);
    }
}
