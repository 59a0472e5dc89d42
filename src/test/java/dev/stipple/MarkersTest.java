package dev.stipple;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.message.TestPost;
import dev.stipple.shared.Ids;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.Rows;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Plants two hundred markers where clients, practitioners and strangers type, then looks for them wherever they must not be. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MarkersTest {

    private static final int FORMS = 10;
    private static final int OF_A_FORM = 20;
    private static final int NAME = 0;
    private static final int EMAIL = 1;
    private static final String STUDIO = "/c/northgate";

    /** Of a marker, as bytes in hexadecimal. */
    private static final int LONGEST = 80;

    /** All begin so, unlike those of another run on the same machine: one search finds any of them, and a part of one. */
    private static final String BEGINNING = "Zq" + Ids.reference();

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    TestPost post;

    private final List<String> markers = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final Instant start = Instant.now();

    @Test
    void nothing_that_anybody_types_is_in_clear_in_the_database_its_logs_or_ours() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        for (int form = 0; form < FORMS; form++) {
            plant(form);
        }
        String mails = String.join("\n", mails());
        String metrics = given().get(management.resolve("/q/metrics")).asString();
        Logger.getLogger("").removeHandler(listener);

        assertThat(markers).hasSize(200).doesNotHaveDuplicates();
        assertThat(logged).anyMatch(line -> line.startsWith("POST /c/{studio}/q/{slug} 5"));
        assertAbsent(BEGINNING, String.join("\n", logged), "our log");
        assertThat(mails).contains("/r/");
        assertAbsent(BEGINNING, mails, "mails");
        assertThat(metrics).contains("stipple_requests_seconds_count");
        assertAbsent(BEGINNING, metrics, "metrics");
        String dump =
                Rows.dump(Rows.value("select string_agg(tablename, ',') from pg_tables where schemaname = 'public'")
                        .split(",", -1));
        assertThat(dump).as("the dump has the submissions").contains(sent);
        assertAbsent(BEGINNING, dump, "a dump of the database");
        assertAbsent(hex(BEGINNING), dump, "the bytes of a dump");
        Rows.change("checkpoint");
        Path home = Path.of(ConfigProvider.getConfig().getValue("test.home", String.class));
        int files = assertAbsentFromFiles(home, 20)
                + assertAbsentFromFiles(Path.of(System.getProperty("java.io.tmpdir")), 2);
        assertThat(files).isGreaterThan(50);
        System.out.printf("%d markers: 0 in the log, mails, metrics, dump and %d files%n", markers.size(), files);
    }

    /** Sends and decides one form, with everything that goes wrong on the way. */
    private void plant(int form) {
        String[] planted = new String[OF_A_FORM];
        for (int i = 0; i < planted.length; i++) {
            planted[i] = BEGINNING + form + "marker" + i + "xK";
            markers.add(planted[i]);
        }
        Browser client = new Browser();
        client.fillIn("northgate", answers(planted));
        client.loseToken().post(STUDIO + "/q/contact", "name", planted[7], "email", planted[EMAIL]);
        client.get(STUDIO + "/q/contact");
        failing(client, planted[8]);
        client.get(STUDIO + "/check-answers");
        String result = Browser.path(client.send("northgate"));
        String id = result.substring(result.lastIndexOf('/') + 1);
        sent.add(id);
        client.answer(result + "/email-me", "email", planted[EMAIL] + "@example.com")
                .then()
                .statusCode(303);
        strangers(planted);
        decide(id, planted);
    }

    private static ObjectNode answers(String[] planted) {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("name", planted[NAME]);
        answers.put("reply-by", "email");
        answers.put("email", planted[EMAIL] + "@example.com");
        answers.remove("phone");
        answers.put("own-question", planted[2]);
        answers.withArray("allergies").add("something-else");
        answers.put("allergy-details", planted[3]).put("other-reaction", "rash");
        answers.putArray("health").add("something-else");
        answers.put("health-details", planted[4]);
        answers.putArray("medicines").add("something-else");
        answers.put("medicine-details", planted[5]);
        answers.put("cause", "something-else").put("cause-details", planted[6]);
        return answers;
    }

    /** The database refuses to keep what was typed, and would say in its log what it was given. */
    private static void failing(Browser client, String marker) {
        Rows.change("alter table draft add constraint refuses_all check (false) not valid");
        try {
            client.post(STUDIO + "/q/contact", "name", marker, "reply-by", "none", "own-question", marker)
                    .then()
                    .statusCode(greaterThanOrEqualTo(500));
        } finally {
            Rows.change("alter table draft drop constraint refuses_all");
        }
    }

    /** What people without any right try, and what programs send that are no browsers. */
    private static void strangers(String[] planted) {
        Rows.forgetTries();
        Browser stranger = new Browser();
        stranger.answer("/desk/sign-in", "email", planted[9] + "@example.com", "password", planted[10]);
        stranger.answer("/r", "code", planted[11]);
        stranger.get(STUDIO + "/r/" + planted[12]);
        stranger.get("/" + planted[13] + "?" + planted[13] + "=" + planted[13]);
        given().header("User-Agent", planted[14])
                .cookie("__Host-draft", planted[14])
                .get(STUDIO + "/check-answers");
        given().contentType("application/json")
                .body("{\"answers\": {\"name\": \"" + planted[15] + "\", \"" + planted[15] + "\": 1}, \"on\": 7}")
                .post("/api/v1/assessments");
    }

    private static void decide(String id, String[] planted) {
        Browser lea = new Browser();
        lea.answer("/desk/sign-in", "email", "lea@northgate.example", "password", "northgate-demo-only");
        String page = "/desk/s/" + id;
        lea.answer("/desk/search", "words", planted[16]).then().statusCode(200);
        lea.post(page + "/acts/note", "reason", planted[17], "version", Browser.value(lea.get(page), "version"));
        lea.post(page + "/acts/claim");
        String version = Browser.value(lea.get(page), "version");
        lea.post(
                        page + "/acts/decide",
                        "outcome",
                        "doctor",
                        "reason",
                        planted[18],
                        "message",
                        planted[19],
                        "version",
                        version)
                .then()
                .statusCode(303);
    }

    /** What was written to the clients; their addresses stand on the envelope only. */
    private List<String> mails() {
        return markers.stream()
                .filter(marker -> marker.contains("marker" + EMAIL + "xK"))
                .flatMap(marker -> post.to(marker + "@example.com", 1).stream())
                .map(mail -> mail.subject() + "\n" + mail.text())
                .toList();
    }

    /** Reads every file that this run may have written; gives their number. */
    private int assertAbsentFromFiles(Path folder, int depth) throws IOException {
        List<Path> fresh = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                if (about.isRegularFile()
                        && !about.lastModifiedTime().toInstant().isBefore(start.minusSeconds(2))) {
                    fresh.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path file : fresh.stream().filter(MarkersTest::holdsRows).toList()) {
            assertAbsent(BEGINNING, text(file), file.toString());
        }
        return fresh.size();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException goneMeanwhile) {
            return "";
        }
    }

    private static void assertAbsent(String beginning, String text, String where) {
        int found = text.indexOf(beginning);
        if (found >= 0) {
            fail("%s holds what was typed: %s", where, text.substring(found, Math.min(text.length(), found + LONGEST)));
        }
    }

    /** Table files, write-ahead log and server log; not the server's own programs. */
    private static boolean holdsRows(Path file) {
        return !file.toString().contains("binaries");
    }

    /** As text looks inside a column of bytes. */
    private static String hex(String marker) {
        return HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8));
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + " " + String.valueOf(entry.getThrown()) + " "
                        + java.util.Arrays.toString(entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
