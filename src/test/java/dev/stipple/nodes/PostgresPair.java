package dev.stipple.nodes;

import dev.stipple.faults.Installation;
import dev.stipple.shared.database.OwnerAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A primary and its synchronous standby, by the tools and the files that docs/nodes.md names. */
final class PostgresPair implements AutoCloseable {

    private static final Path TOOLS = Path.of(System.getProperty("postgres", "/usr/lib/postgresql/15/bin"));
    private static final Path DEPLOY = Path.of("deploy", "postgres");
    private static final String PASSWORD = "only for this test";
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final int first;
    private final int second;
    private final List<Process> servers = new ArrayList<>();

    private PostgresPair(Path folder, int first, int second) {
        this.folder = folder;
        this.first = first;
        this.second = second;
    }

    static boolean possible() {
        return Files.isExecutable(TOOLS.resolve("initdb"));
    }

    static PostgresPair start(Path folder) throws Exception {
        PostgresPair pair = new PostgresPair(folder, Installation.freePort(), Installation.freePort());
        Files.writeString(folder.resolve("password"), PASSWORD);
        pair.run(
                "initdb",
                "-A",
                "scram-sha-256",
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C",
                "--data-checksums",
                "--pwfile=" + folder.resolve("password"),
                "-D",
                pair.data("first").toString());
        pair.configure("first", "both.conf");
        pair.serve("first", pair.first);
        pair.await(pair.access(pair.first, "postgres"), "select true");
        pair.change("postgres", "create role stipple login password '" + PASSWORD + "'");
        pair.change("postgres", "create role stipple_app nologin");
        pair.change("postgres", "grant stipple_app to stipple");
        pair.change("postgres", "create role replicator login replication password '" + PASSWORD + "'");
        pair.change("postgres", "create database stipple owner stipple");
        pair.follow();
        return pair;
    }

    /** Copies the primary, as often done for a second machine, and lets no commit end before the copy has it. */
    private void follow() throws Exception {
        run(
                "pg_basebackup",
                "-R",
                "-C",
                "-S",
                "stipple_standby",
                "-X",
                "stream",
                "-c",
                "fast",
                "-D",
                data("second").toString(),
                "-d",
                "host=127.0.0.1 port=%d user=replicator password='%s' application_name=stipple_standby"
                        .formatted(first, PASSWORD));
        serve("second", second);
        configure("first", "primary.conf");
        run("pg_ctl", "reload", "-s", "-D", data("first").toString());
        await(access(first, "postgres"), "select count(*) = 1 from pg_stat_replication where sync_state = 'sync'");
    }

    private void configure(String which, String file) throws IOException {
        String settings = Files.readString(DEPLOY.resolve(file)).replaceAll("10\\.0\\.0\\.21", "127.0.0.1");
        Files.writeString(data(which).resolve("postgresql.conf"), "\n" + settings + "\n", StandardOpenOption.APPEND);
    }

    /** What each node is told: both machines, and that it wants the one that takes writes. */
    List<String> settings() {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=" + access().url(),
                "-Dquarkus.datasource.username=" + access().username(),
                "-Dquarkus.datasource.password=" + access().password());
    }

    /** The way to whichever of the two takes writes. */
    OwnerAccess access() {
        return new OwnerAccess(
                "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/stipple?targetServerType=primary&hostRecheckSeconds=2"
                        .formatted(first, second),
                "stipple",
                PASSWORD);
    }

    private OwnerAccess access(int port, String database) {
        return new OwnerAccess("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), "postgres", PASSWORD);
    }

    /** SIGKILL to all of the primary's processes, as of a machine that has lost its power. */
    void killPrimary() {
        kill(servers.get(0));
    }

    private static void kill(Process server) {
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.add(server.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
    }

    /** Makes the standby the primary, by the operator's own command. */
    void promote() throws IOException, InterruptedException {
        run(List.of(
                DEPLOY.resolve("promote").toAbsolutePath().toString(),
                data("second").toString(),
                "127.0.0.1",
                Integer.toString(first)));
    }

    private void change(String database, String statement) throws SQLException {
        try (Connection connection = access(first, database).connect();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private void await(OwnerAccess access, String question) throws Exception {
        Wait.until(question, PATIENCE_SECONDS, () -> yes(access, question));
    }

    private static boolean yes(OwnerAccess access, String question) {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Path data(String which) {
        return folder.resolve(which);
    }

    private void serve(String which, int port) throws IOException {
        List<String> command = asNobody(List.of(
                TOOLS.resolve("postgres").toString(),
                "-D",
                data(which).toString(),
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories="));
        servers.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(which + ".log").toFile())
                .start());
    }

    private void run(String tool, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TOOLS.resolve(tool).toString()));
        command.addAll(List.of(words));
        run(command);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("tools.log");
        ProcessBuilder builder = new ProcessBuilder(asNobody(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().put("POSTGRES_BIN", TOOLS.toString());
        if (builder.start().waitFor() != 0) {
            throw new IOException(command.get(0) + " failed: " + Files.readString(said));
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static List<String> asNobody(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of("unshare", "-U"));
        whole.addAll(command);
        return whole;
    }

    @Override
    public void close() {
        // Not the stop that waits for the other machine: this is the end of a test.
        servers.forEach(PostgresPair::kill);
    }
}
