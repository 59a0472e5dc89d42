package dev.stipple.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Sent once, kept, and read again by its sender only. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SendingTest {

    private static final String STUDIO = "northgate";
    private static final String START = "/c/" + STUDIO;
    private static final Golden CLEAN = Golden.named("01");

    private final Browser browser = new Browser();

    @Test
    void back_after_sending_says_that_it_was_sent() {
        browser.fillIn(STUDIO, CLEAN.answers());
        Response sent = browser.send(STUDIO);

        browser.get(START + "/q/help-with")
                .then()
                .statusCode(200)
                .body(containsString("You have already sent this"))
                .body(containsString(Browser.path(sent)));
    }

    @Test
    void the_private_link_opens_the_result_on_another_device_and_nothing_else_does() {
        browser.fillIn(STUDIO, CLEAN.answers());
        String result = Browser.path(browser.send(STUDIO));
        String page = browser.get(result).asString();
        String link = page.replaceFirst("(?s).*href=\"([^\"]*)\">Your private link.*", "$1");

        Browser other = new Browser();
        other.get(result).then().statusCode(404);
        Response opened = other.get(link);
        assertThat(Browser.path(opened)).isEqualTo(result);
        other.get(result).then().statusCode(200).body(containsString("Nothing you told us rules SMP out"));
        new Browser().get(link + "x").then().statusCode(404);
    }

    @Test
    void two_hundred_sends_at_the_same_instant_make_one_submission() throws Exception {
        browser.fillIn(STUDIO, CLEAN.answers());
        ExecutorService pool = Executors.newFixedThreadPool(50);
        Set<String> results = ConcurrentHashMap.newKeySet();
        List<Callable<Integer>> sends = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Browser tab = browser.sibling();
            sends.add(() -> {
                Response sent = tab.send(STUDIO);
                results.add(Browser.path(sent));
                return sent.statusCode();
            });
        }

        for (var done : pool.invokeAll(sends)) {
            assertThat(done.get()).isEqualTo(303);
        }
        pool.shutdown();

        assertThat(results).hasSize(1);
        assertThat(results.iterator().next()).startsWith(START + "/result/");
    }

    @Test
    void a_wait_does_not_hide_that_a_doctor_is_needed_too() {
        ObjectNode answers = Golden.named("06").answers().deepCopy();
        answers.putArray("medicines").add("blood-thinners");
        answers.put("blood-thinner-kind", "prescribed");
        browser.fillIn(STUDIO, answers);

        String result = Browser.path(browser.send(STUDIO));

        browser.get(result)
                .then()
                .body(containsString("Not yet - this may change"))
                .body(containsString("A doctor’s word is needed too"))
                .body(containsString("the person who prescribes it"));
    }

    @Test
    void the_start_leads_back_to_what_this_browser_sent() {
        browser.fillIn(STUDIO, CLEAN.answers());
        String result = Browser.path(browser.send(STUDIO));

        browser.get(START).then().body(containsString(result)).body(containsString("Start now"));
    }

    @Test
    void a_reason_repeats_only_the_answers_that_it_is_about() {
        ObjectNode answers = CLEAN.answers().deepCopy();
        answers.putArray("allergies").add("plasters").add("adrenaline");
        answers.put("plasters-reaction", "rash");

        assertThat(resultOf(answers))
                .contains("allergies: Plasters, perfume or ointments")
                .contains("allergies: Adrenaline<")
                .doesNotContain("Adrenaline, Plasters", "ointments, Adrenaline");
    }

    @Test
    void a_reason_names_all_the_answers_that_its_factor_rests_on() {
        ObjectNode answers = CLEAN.answers().deepCopy();
        answers.putArray("scalp-now").add("itchy").add("flaky-red");
        answers.put("itch-strength", "mild");
        answers.put("scale-care", "better");

        assertThat(resultOf(answers))
                .containsPattern(
                        "You told us:[^<]*<[^<]*Itchy[^<]*Thick, greasy or red scale|You told us:[^<]*<[^<]*Thick, greasy or red scale[^<]*Itchy");
    }

    private String resultOf(ObjectNode answers) {
        browser.fillIn(STUDIO, answers);
        return browser.get(Browser.path(browser.send(STUDIO))).asString();
    }
}
