package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others made and we carry: unchanged, listed, and with its licence. */
class VendorTest {

    private static final Path VENDOR = Path.of("src/main/resources/web/app/vendor");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/web/app/vendor", "src/main/resources/fonts"})
    void every_file_has_the_sum_that_is_written_down_and_its_licence_beside_it(Path folder) throws IOException {
        String list = Files.readString(VENDOR.resolve("VENDOR.md"));
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("VENDOR.md") && !file.endsWith("LICENSE"))
                    .toList();
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                assertThat(list).contains("| " + name + " | " + sha256(Files.readAllBytes(file)) + " |");
                assertThat(file.resolveSibling("LICENSE")).exists();
            }
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
