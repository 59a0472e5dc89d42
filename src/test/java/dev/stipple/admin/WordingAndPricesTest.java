package dev.stipple.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.studio.Role;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a studio adds to the words of a result, and what a session costs: the one for clients, the other never. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WordingAndPricesTest extends InOwnStudio {

    private static final String WORDING = "/admin/wording";
    private static final String PRICES = "/admin/prices";

    @Test
    void an_own_sentence_stands_under_the_headline_of_its_outcome_in_its_language() {
        String outcome = Golden.named("03").expected().get("outcome").asText();
        word(outcome + "-en", "We are open on Saturdays <b>too</b>.", outcome + "-es", "También abrimos los sábados.")
                .then()
                .statusCode(303);
        Browser client = new Browser();
        String result = studio.send(client, "03");

        client.get(result)
                .then()
                .body(containsString("We are open on Saturdays &lt;b&gt;too&lt;/b&gt;."))
                .body(not(containsString("sábados")));
        client.get("/language/es");
        client.get(result).then().body(containsString("También abrimos los sábados."));
        client.get(result + "/withdraw");
        client.post(result + "/withdraw").then().statusCode(303);
        client.get(result).then().statusCode(200).body(not(containsString("sábados")));
    }

    @Test
    void words_that_clients_should_never_read_are_refused_by_name_and_kept_to_be_mended() {
        word("open-en", "Perfect results, 100% guaranteed.")
                .then()
                .statusCode(422)
                .body(containsString("which clients should never read"))
                .body(containsString("Perfect results, 100% guaranteed."));
        String banned = dev.stipple.edition.BannedPhrases.in("garantizado garantía milagro", "es").stream()
                .findFirst()
                .orElseThrow();
        word("wait-es", "Esto es " + banned + ".").then().statusCode(422).body(containsString(banned));

        assertThat(sentences()).isEqualTo("0");
    }

    @Test
    void three_hundred_characters_are_kept_and_one_more_is_not() {
        word("open-en", "ñ".repeat(301)).then().statusCode(422).body(containsString("Shorten the sentence"));
        word("open-en", "😀".repeat(300)).then().statusCode(303);

        assertThat(sentences()).isEqualTo("1");
    }

    @Test
    void a_preview_shows_what_was_typed_and_keeps_nothing() {
        word("act", "preview", "check-en", "Bring a hat if you like.")
                .then()
                .statusCode(200)
                .body(containsString("Nothing has been kept yet"))
                .body(containsString("Reads like age"))
                .body(containsString("Bring a hat if you like."));

        assertThat(sentences()).isEqualTo("0");
    }

    @Test
    void an_emptied_sentence_is_gone_and_a_lead_reads_without_a_form() {
        word("open-en", "One.", "wait-en", "Two.").then().statusCode(303);
        word("open-en", "One.", "wait-en", "").then().statusCode(303);

        assertThat(sentences()).isEqualTo("1");
        Browser lead = studio.signedIn(Role.LEAD);
        lead.get(WORDING).then().statusCode(200).body(containsString("One.")).body(not(containsString("<textarea")));
    }

    @Test
    void of_two_tabs_the_second_is_told() {
        String version = Browser.value(owner.get(WORDING), "version");
        owner.post(WORDING, "version", version, "open-en", "First.").then().statusCode(303);

        owner.post(WORDING, "version", version, "open-en", "Second.")
                .then()
                .statusCode(409)
                .body(containsString("Second."));
        owner.get(WORDING).then().body(containsString("First."));
    }

    @Test
    void prices_stand_beside_the_plan_and_no_client_reads_them() {
        Browser client = new Browser();
        String result = studio.send(client, "01");
        Browser practitioner = studio.signedIn(Role.PRACTITIONER);
        String page = "/desk/s/" + OwnStudio.id(result);
        practitioner.get(page).then().body(containsString("Only from your own price table"));

        price("gbp", "150", "400", "pigment & one check").then().statusCode(303);

        practitioner
                .get(page)
                .then()
                .body(containsString("GBP 150 to 400 a session: pigment &amp; one check"))
                .body(not(containsString("Only from your own price table")));
        client.get(result).then().body(not(containsString("GBP"))).body(not(containsString("one check")));
        price("", "", "", "").then().statusCode(303);
        practitioner.get(page).then().body(containsString("Only from your own price table"));
    }

    @ParameterizedTest
    @CsvSource({
        "XXY, 1, 2, all",
        "GBP, 0, 2, all",
        "GBP, 3, 2, all",
        "GBP, 1, 100001, all",
        "GBP, 1.5, 2, all",
        "GBP, 1, 2, ''",
        "'', 1, 2, all",
        "GBP, 1, 99999999999, all"
    })
    void a_price_table_that_makes_no_sense_is_named_and_not_kept(String code, String low, String high, String line) {
        price(code, low, high, line).then().statusCode(422).body(containsString("There is a problem"));

        assertThat(studio.value("select price_low from studio")).isEqualTo("null");
    }

    private Response word(String... pairs) {
        String version = Browser.value(owner.get(WORDING), "version");
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("version", version), java.util.Arrays.stream(pairs))
                .toArray(String[]::new);
        return owner.post(WORDING, all);
    }

    private Response price(String currency, String low, String high, String includes) {
        String version = Browser.value(owner.get(PRICES), "version");
        return owner.post(
                PRICES, "version", version, "currency", currency, "low", low, "high", high, "includes", includes);
    }

    private String sentences() {
        return studio.value("select count(*) from outcome_wording");
    }
}
