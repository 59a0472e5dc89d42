package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The key as a person takes it over. */
class FactorKeyTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int QUIET_ZONE = 4;

    private final FactorKey key = new FactorKey("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @Test
    void it_is_typed_in_groups_of_four() {
        assertThat(key.typed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void a_camera_reads_the_same_key_from_the_square() throws Exception {
        FactorKey.Square square = key.square("Salon & Söhne", "ana@northgate.example");

        String read = new Decoder().decode(modules(square)).getText();

        assertThat(read)
                .isEqualTo("otpauth://totp/Salon%20%26%20S%C3%B6hne:ana%40northgate.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Salon%20%26%20S%C3%B6hne"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    /** The square as it is drawn, without the white around it. */
    private static BitMatrix modules(FactorKey.Square square) {
        BitMatrix modules = new BitMatrix(square.size() - 2 * QUIET_ZONE);
        for (MatchResult run : RUN.matcher(square.path()).results().toList()) {
            int x = Integer.parseInt(run.group(1)) - QUIET_ZONE;
            int y = Integer.parseInt(run.group(2)) - QUIET_ZONE;
            modules.setRegion(x, y, Integer.parseInt(run.group(3)), 1);
        }
        return modules;
    }
}
