package dev.stipple.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.studio.Role;
import dev.stipple.support.Browser;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A client reads who at the studio opened their form, and nobody else does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WhoOpenedTest extends InOwnStudio {

    @Test
    void the_result_leads_to_a_page_that_nobody_is_on_yet() {
        Browser client = new Browser();
        String result = studio.send(client, "01");

        client.get(result).then().statusCode(200).body(containsString(result + "/opened"));
        client.get(result + "/opened").then().statusCode(200).body(containsString("Nobody has opened it yet."));
    }

    @Test
    void each_opening_is_listed_with_name_role_and_what_was_done() {
        Browser client = new Browser();
        String result = studio.send(client, "01");
        String id = OwnStudio.id(result);
        studio.signedIn(Role.PRACTITIONER).get("/desk/s/" + id).then().statusCode(200);
        studio.signedIn(Role.LEAD).get("/desk/s/" + id + "/print").then().statusCode(200);
        studio.signedIn(Role.READ_ONLY).get("/desk/clients/" + id).then().statusCode(200);

        client.get(result + "/opened")
                .then()
                .statusCode(200)
                .body(containsString("practitioner Test, practitioner</bdi>. Opened your form"))
                .body(containsString("lead practitioner Test, lead practitioner</bdi>. Printed your form"))
                .body(containsString("read only Test, colleague who reads only</bdi>. Opened your form"))
                .body(not(containsString("Nobody has opened")));
    }

    @Test
    void to_be_found_in_a_search_is_not_to_be_opened() {
        Browser client = new Browser();
        String result = studio.send(client, "01");
        String reference =
                client.get(result).asString().replaceFirst("(?s).*Reference ([0-9A-Z]{5}-[0-9A-Z]{5}).*", "$1");
        studio.signedIn(Role.PRACTITIONER).answer("/desk/search", "words", reference);

        client.get(result + "/opened").then().body(containsString("Nobody has opened it yet."));
    }

    @Test
    void it_is_said_in_spanish_too() {
        Browser client = new Browser();
        String result = studio.send(client, "01");
        studio.signedIn(Role.LEAD).get("/desk/s/" + OwnStudio.id(result)).then().statusCode(200);
        client.get("/language/es");

        String page = client.get(result + "/opened").asString();

        assertThat(page).contains("Quién ha abierto mi formulario").contains("especialista responsable");
    }

    @Test
    void another_client_finds_nothing_there() {
        Browser client = new Browser();
        String result = studio.send(client, "01");
        Browser other = new Browser();
        studio.send(other, "02");

        other.get(result + "/opened").then().statusCode(404);
        new Browser().get(result + "/opened").then().statusCode(404);
    }
}
