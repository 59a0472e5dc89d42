package dev.stipple.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.hostile.RouteTable.Row;
import dev.stipple.hostile.RouteTable.Thing;
import dev.stipple.studio.Role;
import dev.stipple.support.Browser;
import dev.stipple.support.Chromium;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever people type stays text on every page that shows it: in a browser that would run anything, nothing runs, and in one that
 * keeps to our policy there is nothing to hold back. All payloads with the profile hostile; in the ordinary build a handful.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PayloadsTest {

    private static final Logger LOG = Logger.getLogger(PayloadsTest.class);

    /** As long as a client's one-line answer may be. */
    private static final int LINE = 200;

    /** As long as the name of a label or of a saved view may be. */
    private static final int SHORT = 40;

    private static final int PARAMETER = 90;

    /** Parameters of addresses that pages read. */
    private static final List<String> PARAMETERS = List.of(
            "q",
            "after",
            "person",
            "kind",
            "day",
            "with",
            "photos",
            "id",
            "record",
            "corrects",
            "days",
            "state",
            "change",
            "email",
            "sent",
            "from",
            "since",
            "kept",
            "ended",
            "to",
            "done",
            "flag",
            "outcome",
            "label",
            "sort",
            "view");

    private static Chromium chromium;

    @TestHTTPResource("/")
    URI root;

    @Inject
    PlantedStudios planted;

    @Inject
    PlantedForms forms;

    @Inject
    Clock clock;

    private final List<String> payloads = Payloads.chosen();
    private final String joined = String.join(" ", payloads);
    private PlantedStudio studio;
    private Browser somebody;
    private final List<PlantedForms.Planted> sent = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** One browser that is signed in as owner, holds the private link of a form and has begun another. */
    @BeforeEach
    void plant() {
        studio = planted.open();
        Rows.forgetTries();
        for (String line : Payloads.within(payloads, LINE)) {
            sent.add(forms.send(studio.slug(), answers(line), clock.instant()));
        }
        somebody = studio.signedIn(Role.OWNER);
        somebody.get("/c/" + studio.slug() + "/r/" + studio.sent().link());
        somebody.fillIn(studio.slug(), PlantedStudios.answers(studio.clientMark()));
    }

    @Test
    void the_trap_catches_what_runs_and_what_is_held_back() {
        assertThat(Payloads.all()).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
        try (Trap open = Trap.withoutPolicy(chromium.browser(), root);
                Trap strict = Trap.withPolicy(chromium.browser(), root)) {
            for (String payload : Payloads.all()) {
                open.show("<!doctype html><body>" + payload, "default-src 'none'");
            }
            strict.show("<!doctype html><body><img src=x onerror=hit(1)><script>hit(2)</script>", "default-src 'none'");

            assertThat(open.found().stream().filter(line -> line.contains(" ran ")))
                    .hasSizeGreaterThan(40);
            assertThat(strict.found()).anyMatch(line -> line.contains("held back"));
            assertThat(strict.found()).noneMatch(line -> line.contains(" ran "));
        }
    }

    @Test
    void nothing_that_anybody_types_runs_in_anybodys_browser() {
        try (Trap open = Trap.withoutPolicy(chromium.browser(), root)) {
            Hostile.carryOver(somebody, open.context(), root);
            texts().forEach(text -> fillEverything(open, text));
            lookAtEverything(open);
            Payloads.within(payloads, PARAMETER).stream()
                    .limit(Hostile.ALL ? payloads.size() : 1)
                    .forEach(text -> askEverything(open, text));
            assertThat(open.found()).isEmpty();
            assertThat(open.filled()).isGreaterThan(40);
            assertThat(open.seen()).isGreaterThan(200);
            LOG.infof("%d payloads, policy off: %s, 0 ran", payloads.size(), open.figures());
        }
        try (Trap strict = Trap.withPolicy(chromium.browser(), root)) {
            Hostile.carryOver(somebody, strict.context(), root);
            lookAtEverything(strict);
            assertThat(strict.found()).isEmpty();
            LOG.infof("%d payloads, policy on: %s, 0 held back", payloads.size(), strict.figures());
        }
    }

    /** All together, which no short field takes and each page shows again; as much as a line holds; and what fits a label. */
    private List<String> texts() {
        Stream<String> small =
                payloads.stream().filter(payload -> payload.length() <= SHORT).limit(Hostile.ALL ? 8 : 1);
        Stream<String> lines =
                Hostile.ALL ? Stream.of(Payloads.within(payloads, LINE).get(0)) : Stream.of();
        return Stream.concat(Stream.concat(Stream.of(joined), lines), small).toList();
    }

    /** Every form of every page, with a text in every field. */
    private void fillEverything(Trap trap, String text) {
        Rows.forgetTries();
        Set<String> done = new TreeSet<>();
        addresses(studio.sent().id().toString()).forEach(address -> trap.fill(address, text, done));
        LOG.debugf("filled in: %s", done);
    }

    /** Every view of what was typed: of the desk, of the studio's settings and of the client. */
    private void lookAtEverything(Trap trap) {
        for (PlantedForms.Planted form : sent) {
            trap.open("/c/" + studio.slug() + "/r/" + form.link());
            views().filter(row -> row.thing() == Thing.SUBMISSION || row.thing() == Thing.RESULT)
                    .forEach(row -> trap.open(row.address(studio, form.id(), form.link())));
        }
        trap.open("/c/" + studio.slug() + "/r/" + studio.sent().link());
        addresses(studio.sent().id().toString()).forEach(trap::open);
        trap.open("/desk/print?id=" + sent.get(0).id() + "&id=" + studio.sent().id());
        trap.open(
                "/desk/s/" + sent.get(0).id() + "/compare?with=" + studio.sent().id());
    }

    /** Every page that reads parameters, with a text in each. */
    private void askEverything(Trap trap, String text) {
        String query = PARAMETERS.stream()
                .map(name -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        addresses(studio.sent().id().toString()).forEach(address -> trap.open(address + query));
        trap.open("/desk/rules/" + URLEncoder.encode("<script>hit(1)", StandardCharsets.UTF_8));
    }

    private Stream<String> addresses(String id) {
        return views().map(row -> row.address(
                studio,
                row.thing() == Thing.SUBMISSION ? UUID.fromString(id) : row.thingOf(studio),
                row.secretOf(studio, () -> planted.wayBack(studio.id()))));
    }

    /** Pages, as opposed to files, pictures and numbers that a script asks for. */
    private static Stream<Row> views() {
        return RouteTable.rows().stream()
                .filter(row -> !row.posts())
                .filter(row -> !row.route()
                        .address()
                        .matches("/api/.*|/language/.*|/desk/session/.*|/desk/queue/new|.*/(pdf|csv)"))
                .filter(row -> !row.route().address().contains("{view}"));
    }

    private ObjectNode answers(String line) {
        ObjectNode answers = PlantedStudios.answers(studio.clientMark());
        for (String name : List.of("name", "allergy-details", "health-details", "medicine-details", "cause-details")) {
            answers.put(name, line);
        }
        answers.put("earlier-smp-bothers", line);
        answers.put("own-question", joined);
        answers.put("cause", "something-else");
        answers.putArray("allergies").add("something-else");
        answers.putArray("health").add("something-else");
        answers.putArray("medicines").add("something-else");
        answers.putArray("before-this").add("earlier-smp");
        return answers;
    }
}
