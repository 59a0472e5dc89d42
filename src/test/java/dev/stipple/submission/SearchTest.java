package dev.stipple.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.studio.People;
import dev.stipple.studio.Role;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.studio.WorkingHours;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding forms by what somebody types, without a word of it in the database, an address or a log. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchTest {

    private static final String PAGE = "/desk/search";

    @Inject
    PlantedForms forms;

    @Inject
    Search search;

    @Inject
    SearchMarks marks;

    @Inject
    EarlierMarks earlier;

    @Inject
    Studios studios;

    @Inject
    People people;

    @Inject
    Clock clock;

    @AfterEach
    void takeMarksAway() {
        Rows.forgetMarksOfNothing();
    }

    @Test
    void a_form_is_found_by_name_reference_email_and_phone_and_leads_to_its_page() {
        Planted byPhone = send("Quirón Vasquille", "phone", "+44 7700 955 411");
        Planted byEmail = send("Wilhelmine Überacker", "email", "w.ueber@example.org");
        Browser ana = signedIn("ana");

        for (String typed : List.of(
                "quiron", "VASQUILLE", "vasq qui", "07700 955 411", "07700955411", forms.reference(byPhone.id()))) {
            ana.answer(PAGE, "words", typed)
                    .then()
                    .statusCode(200)
                    .body(containsString("/desk/s/" + byPhone.id()))
                    .body(containsString("Quirón Vasquille"))
                    .body(containsString("Waiting"))
                    .body(not(containsString("/desk/s/" + byEmail.id())));
        }
        for (String typed : List.of("uberacker", "W.Ueber@Example.org", "wil überack")) {
            ana.answer(PAGE, "words", typed).then().body(containsString("/desk/s/" + byEmail.id()));
        }
        ana.answer(PAGE, "words", "quiron überacker").then().statusCode(200).body(containsString("Nothing found"));
    }

    @Test
    void a_form_is_found_by_a_common_name_and_a_rare_one_and_by_two_common_ones() {
        UUID form =
                send("Commonia Plentiful Rarissima", "phone", "07700 955 413").id();
        UUID studio = northgate();
        for (String common : List.of("commonia", "plentiful")) {
            forms(studio, common, 1_100);
        }

        assertThat(search.find(studio, "commonia rarissima", 51)).containsExactly(form);
        assertThat(search.find(studio, "rarissima plentiful commonia", 51)).containsExactly(form);
        assertThat(search.find(studio, "commonia plentiful", 51)).containsExactly(form);
        assertThat(search.find(studio, "rari", 51)).containsExactly(form);
        assertThat(search.find(studio, "commonia nobody", 51)).isEmpty();
    }

    @Test
    void of_a_name_that_very_many_have_those_who_began_last_are_found() {
        UUID studio = northgate();
        UUID earlier = send("Frequentine Early", "phone", "07700 955 414").id();
        forms(studio, "frequentine", -1_100);
        UUID later = send("Frequentine Late", "phone", "07700 955 415").id();

        assertThat(search.find(studio, "frequentine", 51)).containsExactly(later, earlier);
    }

    /** Marks so many forms that are not there with the mark of a word; they were begun before all others when it is negative. */
    private void forms(UUID studio, String word, int forms) {
        String mark = HexFormat.of()
                .formatHex(marks.of(studio, SearchWords.typed(word).get(0)).get(0));
        String id = forms < 0 ? "lpad(to_hex(n), 32, '0')::uuid" : "gen_random_uuid()";
        Rows.change("insert into search_mark (studio_id, mark, submission_id) select '" + studio + "', decode('" + mark
                + "', 'hex'), " + id + " from generate_series(1, " + Math.abs(forms) + ") n");
    }

    @Test
    void the_front_desk_reads_name_reference_and_time_and_of_a_withdrawn_form_that_nobody_phones() {
        Planted sent = send("Xanthippe Frontwood", "phone", "07700 955 412");
        Browser finn = signedIn("finn");

        finn.answer(PAGE, "words", "frontwood")
                .then()
                .statusCode(200)
                .body(containsString("Xanthippe Frontwood"))
                .body(containsString(forms.reference(sent.id())))
                .body(not(containsString("/desk/s/")))
                .body(not(containsString("Waiting")))
                .body(not(containsString("Withdrawn")));
        sent.open().answer(sent.result() + "/withdraw").then().statusCode(303);
        finn.answer(PAGE, "words", "frontwood").then().body(containsString("Withdrawn: do not book"));
    }

    @Test
    void whoever_is_not_signed_in_searches_nothing() {
        Browser stranger = new Browser();
        stranger.get("/desk/sign-in");

        assertThat(Browser.path(stranger.get(PAGE))).isEqualTo("/desk/sign-in");
        assertThat(Browser.path(stranger.post(PAGE, "words", "ana"))).isEqualTo("/desk/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%%%", "'", "—"})
    void nothing_typed_is_said_to_be_nothing(String typed) {
        signedIn("ana")
                .answer(PAGE, "words", typed)
                .then()
                .statusCode(422)
                .body(containsString("Enter a name, a reference"));
    }

    @Test
    void five_thousand_signs_and_eleven_words_are_refused_and_kept() {
        Browser ana = signedIn("ana");

        ana.answer(PAGE, "words", "b".repeat(5000))
                .then()
                .statusCode(422)
                .body(containsString("Shorten this to 200 characters"))
                .body(containsString("b".repeat(5000)));
        ana.answer(PAGE, "words", "a b c d e f g h i j k")
                .then()
                .statusCode(422)
                .body(containsString("10 words"));
    }

    @Test
    void hostile_words_are_text_and_a_stale_form_keeps_what_was_typed() {
        Browser ana = signedIn("ana");

        ana.answer(PAGE, "words", "\"><script>alert(1)</script>")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")))
                .body(containsString("Nothing found"));
        ana.answer(PAGE, "words", "x' or '1'='1").then().statusCode(200).body(containsString("Nothing found"));
        ana.get(PAGE);
        ana.loseToken()
                .post(PAGE, "words", "kept words")
                .then()
                .statusCode(422)
                .body(containsString("kept words"))
                .body(containsString("open a long time"));
    }

    @Test
    void fifty_are_shown_the_newest_first_and_more_ask_for_a_word() {
        for (int i = 0; i < 51; i++) {
            ObjectNode answers = answers("Manyfold Numero" + i, "email", "m" + i + "@example.org");
            forms.send(answers, clock.instant().minus(Duration.ofHours(i)));
        }

        Response page = signedIn("ana").answer(PAGE, "words", "manyfold");

        page.then().body(containsString("There are more than 50: add a word")).body(not(containsString("Numero50")));
        String text = page.asString();
        assertThat(text.indexOf("Numero0<")).isPositive().isLessThan(text.indexOf("Numero49<"));
        signedIn("ana").answer(PAGE, "words", "manyfold numero50").then().body(containsString("Numero50"));
    }

    @Test
    void the_marks_hold_nothing_in_clear_and_go_when_the_client_deletes() {
        Planted sent = send("Zqmarkname Zqlast", "email", "zqmail@example.org");

        String dump = Rows.dump("search_mark", "search_marked", "client_link", "client_not_same");

        assertThat(dump).contains(sent.id().toString());
        for (String planted : List.of("zqmarkname", "zqlast", "zqm", "zqmail@example.org", plain(sent))) {
            assertThat(dump.toLowerCase(Locale.ROOT))
                    .doesNotContain(planted.toLowerCase(Locale.ROOT))
                    .doesNotContain(HexFormat.of().formatHex(planted.getBytes(StandardCharsets.UTF_8)));
        }
        sent.open().answer("/c/northgate/delete", "what", "all").then().statusCode(303);
        assertThat(forms.count("select count(*) from search_mark where submission_id = ?1", sent.id()))
                .isZero();
        signedIn("ana").answer(PAGE, "words", "zqmarkname").then().body(containsString("Nothing found"));
    }

    @Test
    void forms_sent_before_the_search_are_marked_by_the_job_and_deleted_ones_are_not() {
        Planted before = send("Beforehand Oldrow", "email", "old@example.org");
        Planted gone = send("Beforehand Gonerow", "email", "gone@example.org");
        gone.open().answer("/c/northgate/delete", "what", "all").then().statusCode(303);
        Rows.change("delete from search_mark");
        Rows.change("delete from search_marked");
        UUID studio = northgate();
        assertThat(search.find(studio, "beforehand", 10)).isEmpty();

        earlier.run();

        assertThat(search.find(studio, "beforehand", 10)).containsExactly(before.id());
        assertThat(forms.count("select count(*) from search_mark where submission_id = ?1", gone.id()))
                .isZero();
        assertThat(Rows.value("select count(*) from submission s where s.studio_id = '" + studio + "' and not exists"
                        + " (select 1 from search_marked d where d.submission_id = s.id)"))
                .isEqualTo("0");
    }

    @Test
    void two_studios_never_meet() {
        StudioProfile other = openStudio();
        Planted here = send("Samename Shared", "email", "shared@example.org");
        Planted there =
                forms.send(other.slug(), answers("Samename Shared", "email", "shared@example.org"), clock.instant());
        Browser nia = new Browser();
        nia.answer("/desk/sign-in", "email", "nia@searchgate.example", "password", "searchgate-only-1")
                .then()
                .statusCode(303);

        assertThat(search.find(northgate(), "samename", 10)).containsExactly(here.id());
        assertThat(search.find(other.id(), "shared@example.org", 10)).containsExactly(there.id());
        nia.answer(PAGE, "words", "samename")
                .then()
                .body(not(containsString(here.id().toString())));
        assertThat(Rows.value("select count(*) from search_mark a join search_mark b on a.mark = b.mark"
                        + " where a.studio_id <> b.studio_id"))
                .isEqualTo("0");
        nia.get("/desk/s/" + there.id()).then().statusCode(200).body(not(containsString("May be the same")));
        nia.post("/desk/s/" + there.id() + "/same", "other", here.id().toString(), "answer", "yes")
                .then()
                .statusCode(303);
        assertThat(Rows.value("select count(*) from client_link where submission_id = '" + here.id() + "'"))
                .isEqualTo("0");
        for (String page : List.of("/desk/clients/" + here.id(), "/desk/s/" + here.id() + "/print")) {
            nia.get(page).then().statusCode(404);
        }
        nia.get("/desk/s/" + here.id() + "/pdf").then().statusCode(404);
    }

    private StudioProfile openStudio() {
        StudioProfile studio = new StudioProfile(
                UUID.randomUUID(),
                "searchgate",
                "Searchgate",
                "01632 960 001",
                "GB",
                new WorkingHours(
                        Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Europe/London")),
                7);
        QuarkusTransaction.requiringNew().run(() -> {
            studios.open(studio, "searchgate-token");
            people.add(studio.id(), "nia@searchgate.example", "Nia Rees", Role.OWNER, "searchgate-only-1");
        });
        return studio;
    }

    private UUID northgate() {
        return studios.bySlug(PlantedForms.STUDIO).orElseThrow().id();
    }

    private String plain(Planted sent) {
        return forms.reference(sent.id()).replace("-", "");
    }

    private Planted send(String name, String way, String contact) {
        return forms.send(answers(name, way, contact));
    }

    private static ObjectNode answers(String name, String way, String contact) {
        ObjectNode answers = Golden.named("01").answers().deepCopy();
        answers.remove(List.of("email", "phone"));
        return answers.put("name", name).put("reply-by", way).put(way, contact);
    }

    private static Browser signedIn(String who) {
        Browser browser = new Browser();
        browser.answer("/desk/sign-in", "email", who + "@northgate.example", "password", "northgate-demo-only")
                .then()
                .statusCode(303);
        return browser;
    }
}
