package dev.stipple.shared.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with this one's class path, its errors mixed into its output. */
record Child(Process process, BufferedReader output) implements AutoCloseable {

    static Child run(Class<?> program, Path home) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        return new Child(process, process.inputReader());
    }

    /** Reads on until a line begins like this, and returns all lines read. */
    List<String> until(String beginning) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = output.readLine();
        while (line != null) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                return lines;
            }
            line = output.readLine();
        }
        throw new IllegalStateException("the child ended without " + beginning + ": " + lines);
    }

    /** Ends it without notice and returns what it had still written. */
    List<String> kill() throws IOException, InterruptedException {
        // the handle, because Process itself would also close the output
        process.toHandle().destroyForcibly();
        process.waitFor();
        return rest();
    }

    List<String> rest() throws IOException {
        return output.lines().toList();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
