package dev.stipple.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stipple.shared.TooBusyException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** The hash that the program itself uses, at its own cost. */
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_hash_is_argon2id_with_19_mib_and_two_passes_and_its_own_salt() {
        String one = passwords.hash("a long password");
        String other = passwords.hash("a long password");

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
        assertThat(passwords.verify("a long password", one)).isTrue();
        assertThat(passwords.verify("another password", one)).isFalse();
    }

    @Test
    void a_hash_is_verified_at_the_cost_it_was_made_at() {
        String cheap = new Passwords(8, 1) {}.hash("a long password");

        assertThat(cheap).contains("$m=8,t=1,p=1$");
        assertThat(passwords.verify("a long password", cheap)).isTrue();
        assertThat(passwords.verify("another password", cheap)).isFalse();
    }

    @Test
    void a_stored_hash_without_a_cost_is_refused() {
        assertThatThrownBy(() -> passwords.verify("a long password", "$argon2id$v=19$p=1$AAAA$AAAA"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_finds_no_room_is_told_so_after_a_moment_and_takes_no_room_from_others() {
        Semaphore room = new Semaphore(0);
        Passwords full = new Passwords(8, 1, room, Duration.ofMillis(20)) {};

        assertThatThrownBy(() -> full.hash("a long password")).isInstanceOf(TooBusyException.class);

        room.release();
        assertThat(full.hash("a long password")).contains("argon2id");
        assertThat(room.availablePermits()).isEqualTo(1);
    }
}
