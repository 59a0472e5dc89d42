package dev.stipple.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.stipple.rules.Severity;
import dev.stipple.submission.Judge;
import dev.stipple.support.BrokenJudge;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NumbersPageTest {

    private static final String NUMBERS = "/admin/numbers";

    @Inject
    FreshStudio fresh;

    @Inject
    TallyRows rows;

    @Inject
    PendingCounts counts;

    @Inject
    Tallies tallies;

    @Inject
    RuleTallies rules;

    @Inject
    Clock clock;

    private FreshStudio.Opened studio;
    private Browser owner;

    @BeforeEach
    void open() {
        studio = fresh.open();
        owner = studio.owner();
    }

    @Test
    void where_nothing_was_counted_the_page_says_why_and_draws_nothing() {
        owner.get(NUMBERS)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Nothing was counted in this time"))
                .body(not(containsString("<svg class=\"bars\"")));
    }

    @Test
    void only_owner_and_lead_open_it() {
        for (String name : List.of("ana", "finn")) {
            staff(name).get(NUMBERS).then().statusCode(403).body(containsString("not open to you"));
        }
        staff("lea").get(NUMBERS).then().statusCode(200);
        Response stranger = new Browser().get(NUMBERS);
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(Browser.path(stranger)).isEqualTo("/desk/sign-in");
        staff("lea").get("/desk/queue").then().body(containsString(NUMBERS));
        staff("ana").get("/desk/queue").then().body(not(containsString(NUMBERS)));
    }

    @Test
    void a_period_that_there_is_not_is_ninety_days_and_comes_back_nowhere() {
        for (String days : List.of("", "-1", "99999999999", "%3Cscript%3Ealert(1)%3C/script%3E", "30'--")) {
            owner.get(NUMBERS + "?days=" + days)
                    .then()
                    .statusCode(200)
                    .body(containsString(", the last 90 days. "))
                    .body(not(containsString("alert(1)")))
                    .body(not(containsString("30'--")));
        }
        owner.get(NUMBERS + "?days=365").then().body(containsString(", the last year. "));
    }

    @Test
    void a_form_sent_counts_its_pages_its_time_its_outcome_and_its_rules_once() {
        Browser client = new Browser();
        List<String> way = client.way(studio.slug(), Golden.named("06").answers());
        client.step(
                "/c/" + studio.slug() + "/q/help-with?change=1",
                Golden.named("06").answers());
        client.send(studio.slug()).then().statusCode(303);
        client.send(studio.slug()).then().statusCode(303);
        new Browser().begin(studio.slug());

        Sums sums = sums();
        assertThat(sums.of("started")).isEqualTo(2);
        assertThat(sums.of("sent")).isEqualTo(1);
        assertThat(sums.total("took:")).isEqualTo(1);
        assertThat(sums.under("outcome:")).containsExactly(Map.entry("wait", 1L));
        assertThat(sums.under("page:"))
                .allSatisfy((page, n) -> assertThat(n).as(page).isEqualTo(1));
        assertThat(sums.under("page:").keySet())
                .containsAll(way.stream()
                        .filter(page -> page.contains("/q/"))
                        .map(page -> page.replaceFirst(".*/q/", "").replaceFirst("[?].*", ""))
                        .toList());
        owner.get(NUMBERS)
                .then()
                .body(containsString("Sent: 1 of 2, 50%"))
                .body(containsString("Half were sent within about"))
                .body(containsString("Not yet: wait"))
                .body(containsString("/desk/rules/"))
                .body(containsString("role=\"img\""))
                .body(containsString("<title>Forms by first look</title>"))
                .body(not(containsString("style=")));
    }

    @Test
    void a_form_that_changes_an_earlier_one_is_no_second_start() {
        Browser client = new Browser();
        client.fillIn(studio.slug(), Golden.named("03").answers());
        String result = Browser.path(client.send(studio.slug()));
        client.get(result);
        client.post(result + "/changed").then().statusCode(303);
        client.fillIn(studio.slug(), Golden.named("03").answers());
        client.send(studio.slug()).then().statusCode(303);

        Sums sums = sums();
        assertThat(sums.of("started")).isEqualTo(1);
        assertThat(sums.of("sent")).isEqualTo(1);
        assertThat(sums.under("page:"))
                .allSatisfy((page, n) -> assertThat(n).as(page).isEqualTo(1));
        assertThat(sums.total("outcome:")).isEqualTo(2);
    }

    @Test
    void a_form_that_the_rules_failed_on_is_judged_by_none_of_them() {
        QuarkusMock.installMockForType(new BrokenJudge(), Judge.class);
        Browser client = new Browser();
        client.fillIn(studio.slug(), Golden.named("03").answers());
        client.send(studio.slug()).then().statusCode(303);

        assertThat(sums().of("outcome:unscored")).isEqualTo(1);
        assertThat(rows.rulesSince(studio.id(), yesterday()).editions()).isEmpty();
        owner.get(NUMBERS).then().statusCode(200).body(containsString("None: a person first"));
    }

    @Test
    void decisions_second_reviews_and_rules_due_are_on_the_page() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            tallies.decided(studio.id(), now, Severity.SAFETY, "doctor", "doctor", true, Duration.ofMinutes(30));
            tallies.decided(studio.id(), now, Severity.SAFETY, "doctor", "wait", false, Duration.ofHours(9));
            tallies.secondReview(studio.id(), now, "doctor", "doctor");
            tallies.secondReview(studio.id(), now, "doctor", "open");
            for (int n = 0; n < 51; n++) {
                List<String> rule = List.of("recent-transplant");
                rules.judged(studio.id(), now, 1, rule);
                if (n < 31) {
                    rules.overridden(studio.id(), now, rule);
                } else {
                    rules.confirmed(studio.id(), now, rule);
                }
            }
            rules.problem(studio.id(), now, List.of("recent-transplant"));
        });

        owner.get(NUMBERS)
                .then()
                .statusCode(200)
                .body(containsString("1 of 2, 50%"))
                .body(containsString("They differed in 1 of 2, 50%."))
                .body(containsString("From 2 pairs only"))
                .body(containsString("Review this rule: 31 of 51 flags were set aside in a year"))
                .body(containsString("fewer than 5"));
    }

    @Test
    void rules_that_two_hundred_forms_never_raised_are_due_and_lead_to_the_book() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> counts.addRules(
                        studio.id(), now, RuleCount.OPENED, new TreeMap<>(Map.of(RuleSums.edition(1), 200L))));

        owner.get(NUMBERS)
                .then()
                .body(containsString("Review this rule: never raised in 200 forms in a year"))
                .body(containsString("#recent-transplant\">recent-transplant</a>"));
    }

    @Test
    void counts_hold_codes_and_numbers_and_nothing_that_a_client_typed() {
        Browser client = new Browser();
        client.fillIn(studio.slug(), Golden.named("03").answers());
        client.send(studio.slug());

        String dump = dev.stipple.support.Rows.dump("tally", "rule_tally");
        assertThat(dump).contains("outcome:").doesNotContain("@");
        assertThat(dump.lines()).allMatch(line -> line.matches("[0-9a-f-]{36}\t[0-9-]{10}\t[A-Za-z0-9:\t_-]+"));
    }

    private Sums sums() {
        return rows.since(studio.id(), yesterday());
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }

    private static Browser staff(String name) {
        Browser desk = new Browser();
        desk.answer("/desk/sign-in", "email", name + "@northgate.example", "password", "northgate-demo-only")
                .then()
                .statusCode(303);
        return desk;
    }
}
