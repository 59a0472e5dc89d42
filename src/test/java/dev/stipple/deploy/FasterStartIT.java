package dev.stipple.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stipple.faults.Installation;
import dev.stipple.support.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/faster-start} writes starts the same program, from the archive. */
class FasterStartIT {

    private static final Pattern OWN_LINE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} (INFO|WARN|ERROR) +\\[");
    private static final Pattern FOREIGN_LINE = Pattern.compile("(FINE|INFO|WARNING|SEVERE|ERROR): ");

    @TempDir
    Path program;

    @TempDir
    Path home;

    @Test
    void the_program_starts_from_what_an_earlier_start_had_read() throws Exception {
        run("cp", "-a", Program.JAR.getParent() + "/.", program.toString());
        String port = Integer.toString(Installation.freePort());
        run("deploy/faster-start", program.toString(), port);

        // Java refuses to start when it cannot use an archive that it is bound to.
        List<String> settings = List.of("@" + Path.of("deploy", "jvm.options"), "-Xshare:on");
        List<String> what = List.of("@" + program.resolve("start.options"));
        try (Program started = Program.start(what, home, settings, List.of())) {
            URI page = URI.create("http://127.0.0.1:" + started.port() + "/desk/sign-in");
            try (var read = page.toURL().openStream()) {
                assertThat(new String(read.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("<h1");
            }
            assertThat(started.said()).doesNotContain("[warning][cds");
            assertThat(started.said().lines())
                    .as("it speaks by its own log, which leaves out what people typed")
                    .anyMatch(line -> OWN_LINE.matcher(line).lookingAt() && line.contains("Listening on"))
                    .noneMatch(line -> FOREIGN_LINE.matcher(line).lookingAt());
            started.stop();
        }
    }

    /** Not those that an upgrade copied over it has left in the folder. */
    @Test
    void what_it_starts_has_the_jars_of_this_release_and_changed_classes_first() throws IOException {
        Path folder = Program.JAR.getParent();
        List<String> named;
        try (JarFile jar = new JarFile(folder.resolve("stipple.jar").toFile())) {
            named = List.of(jar.getManifest()
                    .getMainAttributes()
                    .getValue(Attributes.Name.CLASS_PATH)
                    .split(" ", -1));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(named)
                    .startsWith("quarkus/generated-bytecode.jar", "quarkus/transformed-bytecode.jar")
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .filter(file -> file.contains("/") && file.endsWith(".jar"))
                            .toList());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
