package dev.stipple.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The shipped edition as the build checked it and wrote it down, in one document: a start reads that in a fraction of the time that
 * its files take, and has nothing left to check.
 */
final class BuiltEdition {

    private static final String NAME = "edition.json";

    private BuiltEdition() {}

    /**
     * What the build runs.
     *
     * @param folder of the compiled classes, and nothing else
     * @throws EditionException with every defect of the edition
     */
    public static void main(String[] folder) throws IOException {
        Edition edition = EditionCheck.passed(EditionReader.shipped());
        Files.writeString(Path.of(folder[0]).resolve(NAME), edition.document());
    }

    /** The edition of a packaged program. */
    static Edition read() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException(NAME + " is missing from the program. Build it with ./mvnw package");
            }
            return EditionReader.document(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
