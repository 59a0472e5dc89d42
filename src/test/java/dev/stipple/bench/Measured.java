package dev.stipple.bench;

import dev.stipple.shared.database.EmbeddedDatabase;
import dev.stipple.shared.database.OwnerAccess;
import dev.stipple.support.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The packaged program of the profile bench, with the JVM's options of deploy/, and its embedded database. */
final class Measured implements AutoCloseable {

    static final Path FOLDER = Path.of("target", "bench", "quarkus-app").toAbsolutePath();

    /** What Java is told to run. */
    static final List<String> JAR =
            List.of("-jar", FOLDER.resolve("quarkus-run.jar").toString());

    /** As whoever installs it runs it. */
    static final String OPTIONS = "@" + Path.of("deploy", "jvm.options").toAbsolutePath();

    /** The invented studio, so that its clients can be sent; cookies as over plain http. */
    static final List<String> DEMO = List.of(
            OPTIONS,
            "-Dstipple.demo=true",
            "-Dstipple.demo-in-production=invented-people-only",
            "-Dstipple.secure-cookies=false");

    /** Further options of its JVM, for whoever wants to know where the time goes (docs/performance.md). */
    private static final String MORE = System.getProperty("options", "");

    private static final int MOST_WARMINGS = 16;

    /** So little of a load does the compiler of a warm program work. */
    private static final double QUIET = 0.05;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Program program;
    private final URI site;
    private final OwnerAccess database;

    private Measured(Program program, URI site, OwnerAccess database) {
        this.program = program;
        this.site = site;
        this.database = database;
    }

    /** Starts it, with further settings. */
    static Measured start(Path home, String... options) throws IOException {
        return start(JAR, home, options);
    }

    /** Starts what Java is told to run. */
    static Measured start(List<String> what, Path home, String... options) throws IOException {
        List<String> settings = Stream.of(DEMO.stream(), Stream.of(options), Stream.of(MORE.split(" ", -1)))
                .flatMap(part -> part)
                .filter(option -> !option.isBlank())
                .toList();
        Program program = Program.start(what, home, settings, List.of());
        URI site = URI.create("http://127.0.0.1:" + program.port());
        program.speakInto(home.resolve("said.log"));
        return new Measured(program, site, EmbeddedDatabase.running(home).orElseThrow());
    }

    URI site() {
        return site;
    }

    OwnerAccess database() {
        return database;
    }

    /** Asks once, as the load does; every journey is tried so before it is measured. */
    HttpResponse<String> ask(Request asked) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(asked.path()))
                .header("Cookie", asked.cookies())
                .header("Sec-Fetch-Site", "same-origin");
        if (asked.method().equals("POST")) {
            request.header("Content-Type", asked.type()).POST(HttpRequest.BodyPublishers.ofString(asked.body()));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The same, of which the answer has to have a status. */
    HttpResponse<String> ask(Request asked, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(asked);
        if (answer.statusCode() != status) {
            throw new IllegalStateException(asked.method() + " " + asked.path() + " answered " + answer.statusCode());
        }
        return answer;
    }

    /**
     * A program that has just started is slow for a while: it is compiled while it runs. Nobody is measured by that but
     * bench/start, so a load is repeated until the compiler has next to nothing left to do.
     */
    static void warm(Callable<Row> load) throws Exception {
        for (int round = 0; round < MOST_WARMINGS; round++) {
            if (load.call().compiling() <= QUIET) {
                return;
            }
        }
    }

    /** Loads it with requests, and tells what each cost. */
    Row load(String what, List<Request> requests, boolean again, int connections, int seconds)
            throws IOException, InterruptedException {
        Path file = Request.write(requests);
        try {
            Spent before = spent();
            Load load = wrk(file, again, connections, seconds);
            Spent spent = spent().since(before);
            if (load.errors() > 0) {
                throw new IllegalStateException(what + ": " + load.errors() + " of " + load.requests() + " failed");
            }
            return Row.of(what, load, spent);
        } finally {
            Files.delete(file);
        }
    }

    private Load wrk(Path file, boolean again, int connections, int seconds) throws IOException, InterruptedException {
        return Load.ofWrk(run(List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                "bench/load/requests.lua",
                site.toString(),
                "--",
                file.toString(),
                again ? "again" : "once")));
    }

    private Spent spent() throws IOException, InterruptedException {
        return Spent.told(ask(Request.get("/api/bench/cost", ""), 200).body());
    }

    /** Runs an outside program to its end; gives what it said. */
    static String run(List<String> command, String... environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.get(0) + " failed: " + said);
        }
        return said;
    }

    void change(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    List<String> values(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Megabytes of memory that the program holds, without its database. */
    long residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(program.process()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        try (Program ended = program) {
            ended.leave();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
