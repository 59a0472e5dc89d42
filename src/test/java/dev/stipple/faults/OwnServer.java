package dev.stipple.faults;

import dev.stipple.shared.database.EmbeddedDatabase;
import dev.stipple.shared.database.OwnerAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL as an operator runs one: the program is given its address, and neither starts nor stops it. */
final class OwnServer implements AutoCloseable {

    private static final int GLANCE_MILLIS = 20;

    private final Path folder;
    private final OwnerAccess access;
    private Process process;

    private OwnServer(Path folder, OwnerAccess access, Process process) {
        this.folder = folder;
        this.access = access;
        this.process = process;
    }

    static OwnServer start(Path folder) throws Exception {
        OwnerAccess access;
        try (EmbeddedDatabase made = EmbeddedDatabase.start(folder)) {
            access = made.owner();
        }
        OwnServer server = new OwnServer(folder, access, launched(folder, access));
        server.awaitAnswer();
        return server;
    }

    OwnerAccess access() {
        return access;
    }

    List<String> settings() {
        return List.of(
                "-Dquarkus.datasource.jdbc.url=" + access.url(),
                "-Dquarkus.datasource.username=" + access.username(),
                "-Dquarkus.datasource.password=" + access.password());
    }

    /** INT: a fast stop. QUIT: an immediate one. */
    void stop(String signal) throws IOException, InterruptedException {
        Installation.signal(signal, Long.toString(process.pid()));
        process.waitFor();
    }

    /** Returns when it takes connections. */
    void startAgain() throws IOException, InterruptedException {
        process = launched(folder, access);
        awaitAnswer();
    }

    private static Process launched(Path folder, OwnerAccess access) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program(folder).toString());
        command.addAll(List.of("-D", folder.resolve("postgres/data").toString()));
        for (String setting : List.of(
                "port=" + URI.create(access.url().substring("jdbc:".length())).getPort(),
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "log_min_messages=fatal")) {
            command.addAll(List.of("-c", setting));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("own-server.log").toFile())
                .start();
    }

    private static Path program(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("postgres/binaries"))) {
            return files.filter(file -> file.endsWith("bin/postgres"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        while (true) {
            try (Connection connection = access.connect()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                Thread.sleep(GLANCE_MILLIS);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (process.isAlive()) {
                stop("INT");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
