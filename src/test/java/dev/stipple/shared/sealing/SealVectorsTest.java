package dev.stipple.shared.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.shared.RecordId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed bytes made by another program's AES-GCM and HMAC (Python's cryptography): what is kept can be read without this one. */
class SealVectorsTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final RecordId RECORD = new RecordId(
            UUID.fromString("00000000-0000-0001-0000-000000000002"),
            UUID.fromString("00000000-0000-0003-0000-000000000004"));
    private static final byte[] WORDS = "keloid: reported".getBytes(StandardCharsets.UTF_8);

    private static final byte[] STUDIO_KEY = bytes(
            "01a0a1a2a3a4a5a6a7a8a9aaabc6395e0e61ee24984a4cadf82b57eef1409d6b23a682745ba4371cbd43964b3eeba53d9a70d4ba56"
                    + "10b68f5b7dd043ad");
    private static final byte[] RECORD_KEY = bytes(
            "01a0a1a2a3a4a5a6a7a8a9aaab3e7de6778092c6ede961e7f16a1038e9c12e935468e1707557cb91a28f3bf1a77bea8e39673be43b"
                    + "e5bb302a509b196e");
    private static final byte[] ANSWERS =
            bytes("01a0a1a2a3a4a5a6a7a8a9aaabbcea6a508b8fa60d0b0a3191fbc85592ed96beb3f09cb2a7004af3074daa1ac0");
    private static final byte[] PHOTO =
            bytes("01a0a1a2a3a4a5a6a7a8a9aaabbcea6a508b8fa60d0b0a3191fbc855921d49ee39356a8242619358ba33927801");

    @TempDir
    Path home;

    @Test
    void master_key_studio_key_record_key_and_content_open_as_published() {
        KeyFile master = KeyFile.master(home);
        master.write("000102030405060708090a0b0c0d0e0f 101112131415161718191a1b1c1d1e1f\n");

        RecordCipher cipher = new WrappedKeys(master).open(RECORD, 3, STUDIO_KEY, RECORD_KEY);

        assertThat(cipher.open("submission", FieldGroup.ANSWERS, ANSWERS)).isEqualTo(WORDS);
        assertThat(cipher.open("photo", FieldGroup.PHOTOS, "top", PHOTO)).isEqualTo(WORDS);
        assertThatThrownBy(() -> new WrappedKeys(master).open(RECORD, 2, STUDIO_KEY, RECORD_KEY))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void the_lasting_keys_are_as_published_and_outlive_the_key_they_come_from() {
        KeyFile first = KeyFile.master(home.resolve("first"));
        first.write("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        KeyFile second = KeyFile.master(home.resolve("second"));
        second.write(first.successor());
        KeyFile third = KeyFile.master(home.resolve("third"));
        third.write(second.successor());

        for (KeyFile file : new KeyFile[] {first, second, third}) {
            assertThat(file.lasting(LastingKey.HASHES))
                    .isEqualTo(bytes("2833a422d2105e7d7f64ce37aa4d80eb37a8b90c2220911cbb34eabf2aba3a00"));
            assertThat(file.lasting(LastingKey.CHAIN))
                    .isEqualTo(bytes("0c6c5dbf6d9e03c9b9660740eaec3bec497266a0fe89190b901d2174f1021c2a"));
        }
        assertThat(first.mark()).isEqualTo("7d907b4225668b07").isNotEqualTo(second.mark());
        assertThat(second.hex()).doesNotContain(first.hex());
        assertThat(third.hex()).doesNotContain(second.hex().substring(0, 64));
    }

    private static byte[] bytes(String hex) {
        return HEX.parseHex(hex);
    }
}
