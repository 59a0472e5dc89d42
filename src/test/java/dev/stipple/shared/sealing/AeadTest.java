package dev.stipple.shared.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AeadTest {

    private static final byte[] PLAIN = "keloid: reported".getBytes(StandardCharsets.UTF_8);

    private final byte[] key = Aead.newKey();

    @Test
    void what_was_sealed_opens_with_its_key_and_context() {
        assertThat(Aead.open(key, "studio|draft|1", Aead.seal(key, "studio|draft|1", PLAIN)))
                .isEqualTo(PLAIN);
    }

    @Test
    void sealed_bytes_moved_elsewhere_do_not_open() {
        byte[] bytes = Aead.seal(key, "studio|draft|1", PLAIN);

        assertThatThrownBy(() -> Aead.open(key, "studio|draft|2", bytes)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> Aead.open(Aead.newKey(), "studio|draft|1", bytes))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void a_single_changed_bit_is_noticed() {
        byte[] bytes = Aead.seal(key, "c", PLAIN);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            assertThatThrownBy(() -> Aead.open(key, "c", damaged)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void the_same_words_never_look_the_same() {
        assertThat(Aead.seal(key, "c", PLAIN)).isNotEqualTo(Aead.seal(key, "c", PLAIN));
    }
}
