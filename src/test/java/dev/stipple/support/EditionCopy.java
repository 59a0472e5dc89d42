package dev.stipple.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the shipped edition in a folder of a test's own, to be changed as an author of a draft does. */
public record EditionCopy(Path folder) {

    private static final Path SHIPPED = Path.of("src/main/resources/edition");

    /** A copy without a change. */
    public static EditionCopy in(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(SHIPPED)) {
            all = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            Path copy = folder.resolve(SHIPPED.relativize(file).toString());
            Files.createDirectories(copy.resolve("..").normalize());
            Files.copy(file, copy);
        }
        return new EditionCopy(folder);
    }

    /** The same with some text of a file in other words, the first time it stands there. */
    public EditionCopy with(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not say: " + old);
        }
        Files.writeString(path, text.substring(0, at) + now + text.substring(at + old.length()));
        return this;
    }

    /** The same with some text of a file in other words, wherever it stands there. */
    public EditionCopy withEach(String file, String old, String now) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(old, now));
        return this;
    }
}
