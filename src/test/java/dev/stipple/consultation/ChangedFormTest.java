package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** “Has something changed?”: the same answers again, changed where they differ, and linked both ways. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChangedFormTest {

    private static final String CHECK = "/c/northgate/check-answers";

    @Inject
    PlantedForms forms;

    private Planted sent;
    private Browser client;

    @BeforeEach
    void send() {
        sent = forms.send(Golden.named("03").answers());
        client = sent.open();
        client.get(sent.result());
    }

    @Test
    void all_answers_are_there_and_only_what_is_different_is_marked() {
        Response begun = client.post(sent.result() + "/changed");

        begun.then().statusCode(303);
        assertThat(Browser.path(begun)).isEqualTo(CHECK);
        client.get(CHECK)
                .then()
                .statusCode(200)
                .body(containsString("Change only what is different"))
                .body(not(containsString("Changed since last time")));
        client.answer("/c/northgate/q/allergies?change=1", "allergies", "none", "change", "1");
        String page = client.get(CHECK).asString();
        assertThat(page.split("Changed since last time", -1)).hasSize(2);
        assertThat(page).containsPattern("Allergies[^<]*<span class=\"differs\">Changed since last time");
    }

    @Test
    void the_desk_sees_both_forms_and_the_way_between_them() {
        client.post(sent.result() + "/changed");
        client.get(CHECK);
        String result = Browser.path(client.send("northgate"));
        UUID second = UUID.fromString(result.substring(result.lastIndexOf('/') + 1));

        DeskBrowser ana = DeskBrowser.of("ana");
        ana.submission(second).then().body(containsString("Follows <a href=\"/desk/s/" + sent.id() + "\">"));
        ana.submission(sent.id()).then().body(containsString("Followed by <a href=\"/desk/s/" + second + "\">"));
        assertThat(second).isNotEqualTo(sent.id());
    }

    @Test
    void a_form_only_begun_is_not_shown_at_the_desk() {
        client.post(sent.result() + "/changed");

        DeskBrowser.of("ana").submission(sent.id()).then().body(not(containsString("Followed by")));
    }

    @Test
    void pressing_twice_or_in_two_tabs_goes_on_with_the_same_form() {
        client.post(sent.result() + "/changed");
        client.answer("/c/northgate/q/allergies?change=1", "allergies", "none", "change", "1");
        Browser tab = client.sibling();
        tab.get(sent.result());

        Response again = tab.post(sent.result() + "/changed");

        assertThat(Browser.path(again)).isEqualTo(CHECK);
        tab.get(CHECK).then().body(containsString("Changed since last time"));
    }

    @Test
    void another_form_that_was_begun_is_not_lost_unasked() {
        client.begin("northgate");
        client.answer("/c/northgate/q/help-with", "help-with", "crown").then().statusCode(303);
        client.get(sent.result());

        Response asked = client.post(sent.result() + "/changed");

        assertThat(Browser.path(asked)).isEqualTo(sent.result() + "/changed");
        client.get(sent.result() + "/changed").then().body(containsString("a form that you have not sent"));
        assertThat(client.get("/c/northgate/q/help-with").asString()).containsPattern("value=\"[a-z-]+\" *checked");
        Response replaced = client.answer(sent.result() + "/changed", "replace", "1");
        assertThat(Browser.path(replaced)).isEqualTo(CHECK);
    }

    @Test
    void after_withdrawing_the_agreement_is_asked_for_again() {
        client.answer(sent.result() + "/withdraw").then().statusCode(303);
        client.get(sent.result());

        Response begun = client.post(sent.result() + "/changed");

        assertThat(Browser.path(begun)).isEqualTo("/c/northgate/before");
        client.begin("northgate");
        client.get(CHECK).then().statusCode(200).body(containsString("Change only what is different"));
        assertThat(Browser.path(client.send("northgate"))).startsWith("/c/northgate/result/");
    }

    @Test
    void a_stale_form_begins_nothing() {
        client.loseToken().post(sent.result() + "/changed").then().statusCode(422);

        assertThat(client.cookies()).doesNotContainKey("__Host-draft");
    }

    @Test
    void if_the_earlier_form_is_deleted_meanwhile_the_new_one_goes_on_without_marks() {
        client.post(sent.result() + "/changed");
        Browser other = sent.open();
        other.answer("/c/northgate/delete", "what", "all").then().statusCode(303);

        client.get(CHECK).then().statusCode(200).body(not(containsString("Changed since last time")));
        String result = Browser.path(client.send("northgate"));
        UUID second = UUID.fromString(result.substring(result.lastIndexOf('/') + 1));
        DeskBrowser.of("ana").submission(second).then().statusCode(200).body(containsString("Follows <a"));
    }
}
