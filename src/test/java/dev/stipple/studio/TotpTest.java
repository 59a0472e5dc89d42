package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time, against the figures of RFC 6238. */
class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
    private static final long STEP = 1_111_111_111 / 30;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void a_code_is_that_of_the_standard(long seconds, String code) {
        assertThat(Totp.code(KEY, seconds / 30)).isEqualTo(code);
        assertThat(Totp.step(KEY, code, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
    }

    @Test
    void a_phone_may_be_one_step_off_and_no_more() {
        assertThat(Totp.step(KEY, Totp.code(KEY, STEP - 1), NOW)).hasValue(STEP - 1);
        assertThat(Totp.step(KEY, Totp.code(KEY, STEP + 1), NOW)).hasValue(STEP + 1);
        assertThat(Totp.step(KEY, Totp.code(KEY, STEP - 2), NOW)).isEmpty();
        assertThat(Totp.step(KEY, Totp.code(KEY, STEP + 2), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "05047", "0504711", "abcdef", "٠٥٠٤٧١"})
    void anything_else_is_no_code(String typed) {
        assertThat(Totp.step(KEY, typed, NOW)).isEmpty();
    }
}
