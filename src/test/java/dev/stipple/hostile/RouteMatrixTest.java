package dev.stipple.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.hostile.RouteTable.Route;
import dev.stipple.hostile.RouteTable.Row;
import dev.stipple.hostile.RouteTable.Thing;
import dev.stipple.shared.Ids;
import dev.stipple.shared.web.FormToken;
import dev.stipple.studio.Role;
import dev.stipple.support.Browser;
import dev.stipple.support.LiveRoutes;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every address as everybody, on what is theirs, what is another studio's and what is nobody's. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RouteMatrixTest {

    private static final Logger LOG = Logger.getLogger(RouteMatrixTest.class);
    private static final String SIGN_IN = "/desk/sign-in";
    private static final String TABLES = """
            select string_agg(t.relname, ' ' order by t.relname) from pg_class t
            join pg_attribute a on a.attrelid = t.oid and a.attname = 'studio_id' and not a.attisdropped
            where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')""";

    /**
     * Tables that jobs and counters move by themselves: who is signed in, what was counted, what was sealed meanwhile, which mail
     * went out and lost its key.
     */
    private static final Set<String> MOVING = Set.of(
            "session",
            "message",
            "record_key",
            "tally",
            "rule_tally",
            "attempt_bucket",
            "attempt_streak",
            "known_device",
            "chain_waiting",
            "chain_link",
            "audit_unsealed",
            "audit_seal");

    private static final Set<Integer> REFUSED = Set.of(401, 403, 405);

    @Inject
    PlantedStudios planted;

    private PlantedStudio ours;
    private PlantedStudio theirs;
    private final List<String> wrong = new ArrayList<>();
    private int cells;

    @BeforeEach
    void plant() {
        ours = planted.open();
        theirs = planted.open();
        Rows.forgetTries();
    }

    @Test
    void every_address_of_the_program_has_a_line_in_the_table_and_no_line_is_without_an_address() {
        List<Route> routes = LiveRoutes.all().stream().map(Route::of).toList();
        List<Route> lines = RouteTable.rows().stream().map(Row::route).toList();

        assertThat(routes.stream().filter(route -> !lines.contains(route)).toList())
                .as("addresses without a line in " + RouteTable.FILE
                        + ": add one each, like  GET | /desk/s/{id} | PRACTITIONER LEAD OWNER READ_ONLY | submission")
                .isEmpty();
        assertThat(lines.stream().filter(line -> !routes.contains(line)).toList())
                .as("lines of " + RouteTable.FILE + " whose address is gone: take them out")
                .isEmpty();
        assertThat(LiveRoutes.locators())
                .as("methods that lead to addresses unseen")
                .isEmpty();
        assertThat(lines).hasSizeGreaterThan(135).doesNotHaveDuplicates();
    }

    @Test
    void staff_reach_what_their_role_may_and_nothing_of_another_studio() {
        Map<Role, Browser> staff = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            staff.put(role, ours.signedIn(role));
        }
        Browser foreign = theirs.signedIn(Role.OWNER);
        List<Browser> nobody = List.of(stranger(), ours.holding(ours.sent()));
        String before = rowsOf(theirs);

        for (Row row : RouteTable.rows().stream().filter(Row::forStaff).toList()) {
            Rows.forgetTries();
            staff.forEach((role, browser) -> tryAs(row, role, browser));
            nobody.forEach(browser -> addresses(row).forEach(address -> expectSignIn(row, address, browser)));
        }
        assertThat(rowsOf(theirs)).as("the rows of the other studio").isEqualTo(before);

        String ourRows = rowsOf(ours);
        RouteTable.rows().stream().filter(Row::forStaff).forEach(row -> tryAsForeign(row, foreign));
        assertThat(rowsOf(ours)).as("the rows of our studio").isEqualTo(ourRows);
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(500);
        LOG.infof("route matrix, staff: %d cells, 0 leaks", cells);
    }

    @Test
    void clients_reach_what_they_hold_the_secret_of_and_nothing_else() {
        Browser holder = ours.holding(ours.sent());
        holder.fillIn(ours.slug(), PlantedStudios.answers(ours.clientMark()));
        Browser neighbour = ours.holding(ours.neighbour());
        Browser foreign = theirs.holding(theirs.sent());
        foreign.fillIn(theirs.slug(), PlantedStudios.answers(theirs.clientMark()));
        Browser staff = ours.signedIn(Role.OWNER);
        staff.get("/c/" + ours.slug());
        List<Browser> others = List.of(neighbour, foreign, staff, stranger());
        String before = rowsOf(theirs);

        for (Row row : RouteTable.rows().stream()
                .filter(row -> row.who().contains(RouteTable.HOLDER))
                .toList()) {
            Rows.forgetTries();
            tryAsHolder(row, holder);
            others.forEach(browser -> tryWithoutSecret(row, browser, browser == neighbour));
        }

        assertThat(wrong).isEmpty();
        assertThat(rowsOf(theirs)).as("the rows of the other studio").isEqualTo(before);
        LOG.infof("route matrix, clients: %d cells, 0 leaks", cells);
    }

    @Test
    void what_is_open_to_anybody_shows_nothing_of_anybody() {
        for (Row row : RouteTable.rows().stream()
                .filter(row -> row.who().contains(RouteTable.ANYBODY))
                .toList()) {
            for (PlantedStudio studio : List.of(ours, theirs)) {
                Response answer = send(row, row.address(studio, studio.sent().id(), "nothing"), stranger());
                expect(answer.statusCode() < 500, row, "anybody", answer);
                expectNone(row, "anybody", answer, allMarks());
            }
        }
        assertThat(wrong).isEmpty();
        LOG.infof("route matrix, anybody: %d cells, 0 leaks", cells);
    }

    private void tryAs(Row row, Role role, Browser browser) {
        String who = role.name();
        if (!row.who().contains(who)) {
            addresses(row).forEach(address -> {
                Response answer = send(row, address, browser);
                expect(answer.statusCode() == 403, row, who + " at " + address, answer);
                expectNone(row, who, answer, allMarks());
            });
            return;
        }
        Response own = send(row, ownAddress(row), browser);
        boolean opens = !REFUSED.contains(own.statusCode()) && own.statusCode() < 500 && !leadsToSignIn(own);
        expect(opens && (row.posts() || own.statusCode() != 404), row, who + " on what is theirs", own);
        expectNone(row, who, own, marks(theirs));
        if (namesOne(row)) {
            expectAlike(row, who, browser, foreignAddress(row), missingAddress(row), marks(theirs));
        }
    }

    private void tryAsForeign(Row row, Browser foreign) {
        if (namesOne(row)) {
            expectAlike(row, "the owner of another studio", foreign, ownAddress(row), missingAddress(row), marks(ours));
        } else if (!row.posts()) {
            expectNone(row, "the owner of another studio", send(row, ownAddress(row), foreign), marks(ours));
        }
    }

    private void expectSignIn(Row row, String address, Browser browser) {
        Response answer = send(row, address, browser);
        expect(leadsToSignIn(answer), row, "nobody signed in, at " + address, answer);
        expectNone(row, "nobody", answer, allMarks());
    }

    private void tryAsHolder(Row row, Browser holder) {
        Set<String> othersMarks = new HashSet<>(marks(theirs));
        othersMarks.addAll(Set.of(ours.neighbourMark(), ours.deskMark()));
        if (!row.posts()) {
            Response own = send(row, secretAddress(row, ours), holder);
            // A page of the form that comes later, a photo that was not added, a letter or copy that nobody asked for.
            boolean maybeNotYet = row.thing() == Thing.DRAFT
                    || row.route().address().contains("{view}")
                    || row.route().address().endsWith("/letter")
                    || row.route().address().endsWith("/copy/{link}");
            expect(
                    own.statusCode() < 400 || (maybeNotYet && own.statusCode() == 404),
                    row,
                    "the holder on what is theirs",
                    own);
            expectNone(row, "the holder", own, othersMarks);
        }
        if (row.thing() == Thing.RESULT || row.thing() == Thing.RESULT_LINK || row.thing() == Thing.REPLY_LINK) {
            String crossed = secretAddress(row, theirs).replace(theirs.slug(), ours.slug());
            expectAlike(row, "the holder, another studio's by ours", holder, crossed, nowhere(row, ours), othersMarks);
            expectAlike(
                    row,
                    "the holder, another studio's",
                    holder,
                    theirsWithoutSecret(row),
                    nowhere(row, theirs),
                    othersMarks);
        }
        if (row.thing() == Thing.DRAFT) {
            // With the cookies of the holder, not as the holder: a refusal may take them away.
            Response atTheirs = send(row, secretAddress(row, theirs), holder.sibling());
            Response asNobody = send(row, secretAddress(row, theirs), forgetful(holder));
            expect(plain(atTheirs).equals(plain(asNobody)), row, "the holder's cookie at another studio", atTheirs);
            expectNone(row, "the holder at another studio", atTheirs, othersMarks);
        }
    }

    /** Who has a link holds its secret; without one, the address of a result or a draft tells nothing. */
    private void tryWithoutSecret(Row row, Browser browser, boolean neighbour) {
        Set<String> notTheirs = new HashSet<>(marks(ours));
        if (neighbour) {
            notTheirs.remove(ours.neighbourMark());
        }
        if (row.thing() == Thing.RESULT) {
            expectAlike(row, "without the secret", browser, secretAddress(row, ours), nowhere(row, ours), notTheirs);
        } else if (row.thing() == Thing.DRAFT) {
            expectNone(row, "without the secret", send(row, secretAddress(row, ours), browser), notTheirs);
        } else {
            Response missing = send(row, nowhere(row, ours), browser);
            expect(missing.statusCode() < 500, row, "a link that is nobody's", missing);
            expectNone(row, "a link that is nobody's", missing, notTheirs);
        }
    }

    private void expectAlike(
            Row row, String who, Browser browser, String foreign, String missing, Set<String> forbidden) {
        Response one = send(row, foreign, browser);
        Response other = send(row, missing, browser);
        expect(
                one.statusCode() == other.statusCode() && plain(one).equals(plain(other)),
                row,
                who + ": " + foreign + " does not read like " + missing + " (" + other.statusCode() + ")",
                one);
        expect(one.statusCode() < 500, row, who, one);
        expectNone(row, who, one, forbidden);
    }

    private void expectNone(Row row, String who, Response answer, Set<String> marks) {
        String all = new String(answer.asByteArray(), StandardCharsets.ISO_8859_1) + answer.headers();
        List<String> seen = marks.stream().filter(all::contains).toList();
        expect(seen.isEmpty(), row, who + " sees " + seen, answer);
    }

    private void expect(boolean right, Row row, String who, Response answer) {
        if (!right) {
            wrong.add(row + ", " + who + ": " + answer.statusCode());
        }
    }

    private Response send(Row row, String address, Browser browser) {
        cells++;
        return row.posts()
                ? browser.post(address, "other", ours.neighbour().id().toString(), "answer", "unsure")
                : browser.get(address);
    }

    private static boolean leadsToSignIn(Response answer) {
        return answer.statusCode() == 303 && Browser.path(answer).equals(SIGN_IN);
    }

    private static boolean namesOne(Row row) {
        return row.thing() != Thing.OWN && row.thing() != Thing.NOTHING;
    }

    private List<String> addresses(Row row) {
        return namesOne(row)
                ? List.of(ownAddress(row), foreignAddress(row), missingAddress(row))
                : List.of(ownAddress(row));
    }

    private String ownAddress(Row row) {
        return row.address(ours, row.thingOf(ours), "");
    }

    private String foreignAddress(Row row) {
        return row.address(theirs, row.thingOf(theirs), "");
    }

    private String missingAddress(Row row) {
        return row.address(ours, UUID.randomUUID(), "");
    }

    private String secretAddress(Row row, PlantedStudio studio) {
        return row.address(studio, studio.sent().id(), row.secretOf(studio, () -> planted.wayBack(studio.id())));
    }

    /** Of another studio's form only the id may be known to a holder of ours: with a link goes the right to open it. */
    private String theirsWithoutSecret(Row row) {
        return row.address(theirs, theirs.sent().id(), ours.sent().link());
    }

    private static String nowhere(Row row, PlantedStudio studio) {
        return row.address(studio, UUID.randomUUID(), Ids.token());
    }

    /** An answer without what differs from one request to the next. */
    private static String plain(Response answer) {
        String said = answer.statusCode() + " " + answer.header("Location") + " " + answer.asString();
        return said.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("name=\"" + FormToken.FIELD + "\" value=\"[^\"]*\"", "TOKEN")
                .replaceAll("data-since=\"[^\"]*\"", "SINCE")
                .replaceAll("/(r|reply)/[A-Za-z0-9_-]{20,}", "/$1/LINK");
    }

    private static Browser stranger() {
        Browser browser = new Browser();
        browser.get(SIGN_IN).then().statusCode(200);
        return browser;
    }

    /** The same browser with secrets that open nothing. */
    private static Browser forgetful(Browser browser) {
        Browser other = browser.sibling();
        other.cookies()
                .replaceAll((name, value) -> name.contains("draft") || name.contains("result") ? "nothing" : value);
        return other;
    }

    private static Set<String> marks(PlantedStudio studio) {
        return Set.of(studio.deskMark(), studio.clientMark(), studio.neighbourMark());
    }

    private Set<String> allMarks() {
        Set<String> all = new HashSet<>(marks(ours));
        all.addAll(marks(theirs));
        return all;
    }

    /** All that a studio's people and clients have written, as one number; not who is signed in and what was counted. */
    private static String rowsOf(PlantedStudio studio) {
        StringBuilder all = new StringBuilder();
        for (String table : Rows.value(TABLES).split(" ", -1)) {
            if (!MOVING.contains(table)) {
                all.append(table)
                        .append(' ')
                        .append(Rows.value("select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) from "
                                + table + " t where studio_id = '" + studio.id() + "'"))
                        .append('\n');
            }
        }
        return all.toString();
    }
}
