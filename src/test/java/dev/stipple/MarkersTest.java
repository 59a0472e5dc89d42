package dev.stipple;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Plants fifty markers where clients and practitioners type, then looks for them wherever they must not be. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MarkersTest {

    private static final int FORMS = 10;

    @Test
    void no_answer_is_in_clear_in_the_database_its_logs_or_ours() throws Exception {
        List<String> logged = new ArrayList<>();
        Handler listener = listener(logged);
        Logger.getLogger("").addHandler(listener);
        List<String> markers = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        for (int form = 0; form < FORMS; form++) {
            sent.add(plant(form, markers));
        }
        Logger.getLogger("").removeHandler(listener);

        assertThat(markers).hasSize(50);
        assertAbsent(markers, String.join("\n", logged), "our log");
        String dump = dump();
        assertThat(dump).as("the dump has the submissions").contains(sent);
        assertAbsent(markers, dump, "a dump of the database");
        assertAbsent(markers.stream().map(MarkersTest::hex).toList(), dump, "the bytes of a dump");
        Path home = Path.of(ConfigProvider.getConfig().getValue("test.home", String.class));
        checkpoint();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(MarkersTest::holdsRows)
                    .toList()) {
                assertAbsent(
                        markers, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), file.toString());
            }
        }
    }

    /** Sends and decides one form; returns the id of its submission. */
    private static String plant(int form, List<String> markers) {
        String[] planted = new String[5];
        for (int i = 0; i < planted.length; i++) {
            planted[i] = "Zq" + form + "marker" + i + "xK";
            markers.add(planted[i]);
        }
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("name", planted[0]);
        answers.put("reply-by", "email");
        answers.put("email", planted[1] + "@example.com");
        answers.remove("phone");
        answers.put("own-question", planted[2]);
        Browser client = new Browser();
        client.fillIn("northgate", answers);
        client.loseToken().post("/c/northgate/q/contact", "name", planted[0], "email", planted[1]);
        client.get("/c/northgate/check-answers");
        String result = Browser.path(client.send("northgate"));
        Browser lea = new Browser();
        lea.answer("/desk/sign-in", "email", "lea@northgate.example", "password", "northgate-demo-only");
        String id = result.substring(result.lastIndexOf('/') + 1);
        String page = "/desk/s/" + id;
        lea.post(page + "/acts/claim");
        String version = Browser.value(lea.get(page), "version");
        lea.post(
                        page + "/acts/decide",
                        "outcome",
                        "doctor",
                        "reason",
                        planted[3],
                        "message",
                        planted[4],
                        "version",
                        version)
                .then()
                .statusCode(303);
        return id;
    }

    private static void assertAbsent(List<String> markers, String text, String where) {
        assertThat(markers.stream().filter(text::contains).toList())
                .as("markers in " + where)
                .isEmpty();
    }

    /** Table files, write-ahead log and server log; not the server's own programs. */
    private static boolean holdsRows(Path file) {
        return !file.toString().contains("binaries");
    }

    /** Every row of every table as text: what pg_dump writes, without the statements that make the tables. */
    private static String dump() throws Exception {
        StringWriter dump = new StringWriter();
        try (Connection connection = connect()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (ResultSet tables = connection
                    .createStatement()
                    .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (tables.next()) {
                    dump.write("COPY " + tables.getString(1) + "\n");
                    copy.copyOut("copy public.\"" + tables.getString(1) + "\" to stdout", dump);
                }
            }
        }
        return dump.toString();
    }

    /** As text looks inside a column of bytes. */
    private static String hex(String marker) {
        return HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8));
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                "postgres",
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static void checkpoint() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
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
