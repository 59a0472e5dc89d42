package dev.stipple.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.support.Browser;
import dev.stipple.support.DeskBrowser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the front desk can reach, and that no byte of answers, moods, notes or photos is in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrontDeskTest {

    private static final List<String> WITHHELD = List.of("OwnQuestionZq1", "DeskNoteZq2", "ToClientZq3", "Zq4scar");

    @Inject
    PlantedForms forms;

    private DeskBrowser finn;

    @BeforeEach
    void signIn() {
        finn = DeskBrowser.of("finn");
    }

    @Test
    void no_page_paper_search_or_list_shows_what_is_withheld() {
        UUID id = planted();
        String reference = forms.reference(id);

        for (String address : List.of(
                "", "/print", "/pdf", "/compare", "/ask", "/aftercare", "/photos/front", "/photos/front/small")) {
            assertThat(finn.get("/desk/s/" + id + address).statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        for (String address : List.of(
                "/desk/clients/" + id,
                "/desk/queue/new?since=0",
                "/desk/next",
                "/desk/keys",
                "/desk/print?id=" + id,
                "/admin/audit",
                "/admin/audit/csv",
                "/admin/numbers")) {
            assertThat(finn.get(address).statusCode()).as(address).isEqualTo(403);
        }
        for (Response open : List.of(
                finn.get("/desk/queue"),
                finn.get("/desk/queue?sel=" + id + "&flag=red&view=second"),
                finn.post("/desk/search", "words", reference),
                finn.get("/desk/rules"))) {
            assertThat(open.statusCode()).isEqualTo(200);
            assertThat(open.asString()).doesNotContain(WITHHELD);
        }
        assertThat(finn.post("/desk/search", "words", reference).asString()).contains(reference.substring(0, 5));
    }

    @Test
    void the_order_and_the_words_of_its_list_do_not_tell_what_is_urgent() {
        planted();
        String list = finn.queue().asString();

        assertThat(list)
                .doesNotContain("urgent sign", "overdue", "OVERDUE", "due in", "Safety", "tag red", "Contact today");
    }

    @Test
    void of_all_acts_it_can_only_say_who_is_to_do_a_case() {
        UUID id = planted();
        DeskBrowser ana = DeskBrowser.of("ana");
        String person = ana.submission(id)
                .asString()
                .replaceAll("(?s).*<option value=\"([0-9a-f-]{36})\"[^>]*>Ana Okafor.*", "$1");
        finn.queue();

        for (DeskAct act : DeskAct.values()) {
            Response tried = finn.post("/desk/s/" + id + "/acts/" + act.code(), "person", person, "reason", "x");
            int expected = act == DeskAct.ASSIGN ? 303 : act.hasItsOwnPage() ? 404 : 403;
            assertThat(tried.statusCode()).as(act.code()).isEqualTo(expected);
            assertThat(tried.asString()).doesNotContain(WITHHELD);
        }
        assertThat(finn.queue().asString()).contains("Ana Okafor");
        assertThat(ana.submission(id).asString()).contains("For Ana Okafor");
    }

    @Test
    void a_refused_assignment_does_not_tell_what_was_decided() {
        UUID id = planted();
        DeskBrowser ana = DeskBrowser.of("ana");
        ana.decide(id, "doctor", "").then().statusCode(303);
        finn.queue();

        Response refused = finn.post("/desk/s/" + id + "/acts/assign", "person", "nobody");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString())
                .contains("not waiting any more")
                .doesNotContain("doctor first", "Decided", "recorded “");
    }

    @Test
    void whoever_only_reads_opens_everything_and_changes_nothing() {
        UUID id = planted();
        DeskBrowser ida = DeskBrowser.of("ida");

        assertThat(ida.submission(id).asString()).contains(WITHHELD.get(0)).doesNotContain("Record decision");
        Arrays.stream(DeskAct.values()).filter(act -> !act.hasItsOwnPage()).forEach(act -> assertThat(
                        ida.post("/desk/s/" + id + "/acts/" + act.code(), "reason", "x")
                                .statusCode())
                .as(act.code())
                .isEqualTo(403));
    }

    @Test
    void a_withdrawn_form_with_words_of_despair_is_listed_like_any_other() {
        PlantedForms.Planted sent = forms.send(Golden.named("03").answers());
        Browser client = sent.open();
        client.answer(sent.result() + "/ask", "words", "I want to end my life.");
        client.answer(sent.result() + "/withdraw").then().statusCode(303);
        assertThat(Rows.value("select answer_by is not null from review where id = '" + sent.id() + "'"))
                .isEqualTo("t");

        String list = finn.queue().asString();

        assertThat(list.substring(list.indexOf("Ended by the client")))
                .contains(forms.reference(sent.id()) + ": withdrawn");
    }

    private UUID planted() {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("own-question", WITHHELD.get(0));
        UUID id = forms.send(answers).id();
        DeskBrowser ana = DeskBrowser.of("ana");
        ana.act(id, "note", "reason", WITHHELD.get(1)).then().statusCode(303);
        ana.act(id, "message", "message", WITHHELD.get(2)).then().statusCode(303);
        ana.act(id, "label", "label", WITHHELD.get(3)).then().statusCode(303);
        return id;
    }
}
