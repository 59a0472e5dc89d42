package dev.stipple.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.stipple.hostile.RouteTable.Row;
import dev.stipple.shared.web.FormToken;
import dev.stipple.studio.Role;
import dev.stipple.support.Browser;
import dev.stipple.support.Chromium;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pages of other sites send whatever a browser lets them send to every address that changes something, while somebody is signed
 * in and holds a private link: nothing changes. One of these sites has our own name and another port, so our cookies come along.
 */
@Tag("hostile")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgedPostsTest {

    private static final Logger LOG = Logger.getLogger(ForgedPostsTest.class);
    private static final int QUIET_MILLIS = 300;
    private static final int PATIENCE_MILLIS = 20_000;

    /** Addresses that a whole window is led to in the ordinary build. */
    private static final int FEW = 8;

    private static final List<String> TYPED =
            List.of("name", "reason", "message", "words", "note", "code", "current", "chosen", "own-question");

    private static final String TABLES = """
            select string_agg(relname, ' ' order by relname)
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'studio_id' and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and relname not in
                ('chain_waiting', 'chain_link', 'audit_unsealed', 'audit_seal', 'audit_event', 'tally', 'rule_tally')""";

    private static final List<String> TRIES = List.of("attempt_bucket", "attempt_streak");

    private static final String LEAD_BY_LINK = "to => { location.href = to + '?name=x&act=send&_method=POST' }";

    private static final String LEAD_BY_FORM = """
            to => {
                document.body.innerHTML = `<form method=post action="${to}"><input name=name value=x></form>`;
                document.forms[0].submit();
            }""";

    private static Chromium chromium;

    @TestHTTPResource("/")
    URI root;

    @Inject
    PlantedStudios planted;

    @Inject
    SeenRequests seen;

    @Inject
    Scheduler jobs;

    private PlantedStudio ours;
    private PlantedStudio attackers;
    private Browser victim;
    private List<Row> changing;

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

    @BeforeEach
    void plant() {
        ours = planted.open();
        attackers = planted.open();
        Rows.forgetTries();
        victim = ours.signedIn(Role.OWNER);
        victim.get("/c/" + ours.slug() + "/r/" + ours.sent().link());
        victim.fillIn(ours.slug(), PlantedStudios.answers(ours.clientMark()));
        changing = RouteTable.rows().stream()
                .filter(Row::posts)
                .filter(row -> !row.route().address().startsWith("/api/"))
                .toList();
    }

    /** Jobs change rows by themselves, of all studios. */
    @BeforeEach
    void holdJobs() throws InterruptedException {
        jobs.pause();
        Map<String, String> before = Map.of();
        for (Map<String, String> now = rows(); !now.equals(before); now = rows()) {
            before = now;
            Thread.sleep(QUIET_MILLIS);
        }
    }

    @AfterEach
    void goOn() {
        jobs.resume();
    }

    @Test
    void nothing_that_another_site_makes_a_browser_send_changes_anything() {
        List<String> addresses =
                changing.stream().map(this::address).map(this::url).toList();
        List<String> all = RouteTable.rows().stream()
                .map(this::address)
                .map(this::url)
                .distinct()
                .toList();
        Map<String, String> fields = fields(attackersToken());
        seen.watch();
        for (Site site : List.of(new Site("127.0.0.2", "127.0.0.2"), new Site(root.getHost(), "127.0.0.1"))) {
            try (ForeignSite foreign = ForeignSite.open(site.name(), site.address());
                    BrowserContext context = chromium.browser().newContext()) {
                Hostile.carryOver(victim, context, root);
                for (Forgery forgery : Forgery.values()) {
                    assertNothingChanges(
                            forgery + " from " + foreign.origin(),
                            forgery == Forgery.GET,
                            () -> attack(context, foreign, forgery, forgery == Forgery.GET ? all : addresses, fields));
                }
                assertNothingChanges("led here by a link", true, () -> lead(context, foreign, LEAD_BY_LINK, addresses));
                assertNothingChanges(
                        "led here by a form", false, () -> lead(context, foreign, LEAD_BY_FORM, addresses));
                assertSameCookies(context);
            }
        }
        seen.end();
        List<SeenRequests.Seen> posts = seen.posts();
        assertThat(posts).allMatch(post -> post.status() / 100 == 4);
        long withCookies = posts.stream().filter(SeenRequests.Seen::signedIn).count();
        assertThat(withCookies).isGreaterThanOrEqualTo(4L * changing.size());
        LOG.infof(
                "forged posts: %d routes, %d posts came to us, %d with the victim's cookies, 0 effects",
                changing.size(), posts.size(), withCookies);
        assertThat(ownEffects()).hasSizeGreaterThan(10);
    }

    /** Where another site is. */
    private record Site(String name, String address) {}

    /** The same fields do change something when our own page sends them: else the proof above would prove nothing. */
    private List<String> ownEffects() {
        List<String> effective = new ArrayList<>();
        victim.get("/desk/queue");
        // Found before anything is sent: one of them takes away what another needs.
        Map<Row, String> addresses = new LinkedHashMap<>();
        changing.stream()
                .filter(row -> !row.route().address().matches("/desk/sign-(out|in.*)"))
                .forEach(row -> addresses.put(row, address(row)));
        addresses.forEach((row, address) -> {
            Map<String, String> before = rows();
            victim.post(
                    address,
                    fields("").entrySet().stream()
                            .filter(field -> !field.getKey().equals(FormToken.FIELD))
                            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                            .toArray(String[]::new));
            if (!rows().equals(before)) {
                effective.add(row.toString());
            }
        });
        LOG.infof("from our own page the same changes something at %d addresses: %s", effective.size(), effective);
        return effective;
    }

    private void attack(
            BrowserContext context,
            ForeignSite foreign,
            Forgery forgery,
            List<String> addresses,
            Map<String, String> fields) {
        int expected = seen.posts().size() + forgery.posts() * addresses.size();
        try (Page page = context.newPage()) {
            page.navigate(foreign.origin() + "/");
            page.evaluate(forgery.asFunction(), List.of(addresses, fields));
            awaitQuiet(page, expected);
        }
        assertThat(seen.posts())
                .as(forgery + " from " + foreign.origin() + " came to us")
                .hasSizeGreaterThanOrEqualTo(expected);
    }

    /** Until so many posts came, and then nothing more. */
    private void awaitQuiet(Page page, int posts) {
        long late = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        int before = -1;
        while ((seen.posts().size() < posts || seen.count() != before) && System.nanoTime() < late) {
            before = seen.count();
            page.waitForTimeout(QUIET_MILLIS);
        }
    }

    /** To ask for a page or a link, and no more, is a try of it, and is counted: which a post from elsewhere must not be. */
    private void assertNothingChanges(String what, boolean asks, Runnable attack) {
        Map<String, String> before = rows();
        attack.run();
        Map<String, String> after = rows();
        assertThat(after.keySet().stream()
                        .filter(table -> !after.get(table).equals(before.get(table)))
                        .filter(table -> !asks || !TRIES.contains(table)))
                .as("tables of which a row changed by " + what)
                .isEmpty();
    }

    /** The whole window is led to an address, while our page is open beside it. */
    private void lead(BrowserContext context, ForeignSite foreign, String script, List<String> addresses) {
        try (Page desk = context.newPage()) {
            desk.navigate(url("/desk/queue"));
            for (String address : Hostile.ALL ? addresses : addresses.subList(0, FEW)) {
                try (Page page = context.newPage()) {
                    page.navigate(foreign.origin() + "/");
                    page.waitForResponse(
                            response -> response.request().isNavigationRequest()
                                    && !response.url().startsWith(foreign.origin()),
                            () -> page.evaluate(script, address));
                }
            }
            awaitQuiet(desk, 0);
        }
    }

    private void assertSameCookies(BrowserContext context) {
        assertThat(context.cookies()).allSatisfy(cookie -> assertThat(cookie.value)
                .as("the victim's cookie " + cookie.name)
                .isEqualTo(victim.cookies().getOrDefault(cookie.name, cookie.value)));
        assertThat(context.cookies())
                .extracting(cookie -> cookie.name)
                .containsAll(victim.cookies().keySet());
    }

    /** By table, all rows of all studios as a number; not when somebody was last seen. */
    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String table : Rows.value(TABLES).split(" ", -1)) {
            rows.put(
                    table,
                    Rows.value("select md5(coalesce(string_agg((to_jsonb(t) - 'last_seen_at')::text, ' '"
                            + " order by (to_jsonb(t) - 'last_seen_at')::text), '')) from " + table + " t"));
        }
        return rows;
    }

    private String address(Row row) {
        return row.address(ours, row.thingOf(ours), row.secretOf(ours, () -> planted.wayBack(ours.id())));
    }

    private String url(String path) {
        return root.resolve(path).toString();
    }

    /** The attacker has a form token of their own. */
    private static String attackersToken() {
        Browser attacker = new Browser();
        attacker.get("/desk/sign-in");
        return attacker.token();
    }

    /** Fields of every form: those of the sign-in are the attacker's own. */
    private Map<String, String> fields(String token) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(FormToken.FIELD, token);
        fields.put("email", attackers.email(Role.OWNER));
        fields.put("password", PlantedStudio.PASSWORD);
        TYPED.forEach(name -> fields.put(name, "Forged"));
        fields.put(
                "version",
                Rows.value(
                        "select version from review where id = '" + ours.sent().id() + "'"));
        fields.put("outcome", "open");
        fields.put("act", "send");
        fields.put("by", "code");
        fields.put("what", "all");
        fields.put("role", "READ_ONLY");
        fields.put("day", "2026-12-03");
        fields.put("on", "true");
        fields.put("reply-by", "none");
        fields.put("answer", "same");
        fields.put("other", ours.neighbour().id().toString());
        fields.put("person", ours.spare().toString());
        return fields;
    }
}
