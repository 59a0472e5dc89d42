package dev.stipple.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A volume in memory that is soon full; only where this may be mounted. */
final class SmallVolume implements AutoCloseable {

    private static final String FILLING = "filling";

    private final Path at;

    private SmallVolume(Path at) {
        this.at = at;
    }

    static boolean possible() throws IOException, InterruptedException {
        Path trial = Files.createTempDirectory("volume");
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", trial.toString());
        if (mounted) {
            run("umount", trial.toString());
        }
        Files.delete(trial);
        return mounted;
    }

    static SmallVolume mount(Path at, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(at);
        if (!run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + megabytes + "m", "tmpfs", at.toString())) {
            throw new IOException("cannot be mounted");
        }
        return new SmallVolume(at);
    }

    /** Takes every byte that is left, now and for as long as others free some. */
    void fill() throws IOException {
        try (OutputStream file =
                Files.newOutputStream(at.resolve(FILLING), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] block = new byte[4096];
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(at).getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(at.resolve(FILLING));
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", at.toString());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
