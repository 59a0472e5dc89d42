package dev.stipple.bench;

import dev.stipple.shared.database.OwnerAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** PostgreSQL's own load generator on the program's database: what the database gives without any program. */
final class Pgbench {

    private final OwnerAccess database;

    Pgbench(OwnerAccess database) {
        this.database = database;
    }

    /**
     * Runs a script of bench/load.
     *
     * @param variables what the script's names stand for
     */
    Load run(String script, Map<String, String> variables, int clients, int seconds)
            throws IOException, InterruptedException {
        Path log = Files.createTempDirectory("pgbench");
        URI at = URI.create(database.url().replaceFirst("^jdbc:", ""));
        List<String> command = new ArrayList<>(List.of(binary(), "-n", "-M", "prepared"));
        command.addAll(List.of("-c", "" + clients, "-j", "1", "-T", "" + seconds, "-l", "--log-prefix=" + log + "/t"));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(List.of("-f", "bench/load/" + script, "-h", at.getHost(), "-p", "" + at.getPort()));
        command.addAll(List.of("-U", database.username(), at.getPath().substring(1)));
        Measured.run(command, "PGPASSWORD", database.password());
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(log)) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
                Files.delete(file);
            }
        }
        Files.delete(log);
        return Load.ofPgbench(lines, seconds);
    }

    /** Debian keeps it apart from the commands of everybody. */
    private static String binary() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return "pgbench";
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .max(String::compareTo)
                    .orElse("pgbench");
        }
    }

    /** So many bytes that do not compress, as sealed ones do not; for a variable. */
    static String bytes(int bytes) {
        byte[] body = new byte[bytes];
        new SplittableRandom(bytes).nextBytes(body);
        return "\\x" + HexFormat.of().formatHex(body);
    }
}
