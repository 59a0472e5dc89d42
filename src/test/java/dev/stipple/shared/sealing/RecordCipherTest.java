package dev.stipple.shared.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordCipherTest {

    private static final byte[] PLAIN = {1, 2, 3};

    private final RecordCipher cipher = new RecordCipher(Aead.newKey(), new UUID(0, 1), new UUID(0, 2));

    @Test
    void one_of_several_opens_under_its_own_name_only() {
        byte[] top = cipher.seal("photo", FieldGroup.PHOTOS, "top", PLAIN);

        assertThat(cipher.open("photo", FieldGroup.PHOTOS, "top", top)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> cipher.open("photo", FieldGroup.PHOTOS, "front", top))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> cipher.open("photo", FieldGroup.PHOTOS, top)).isInstanceOf(SealBrokenException.class);
    }
}
