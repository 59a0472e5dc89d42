package dev.stipple.studio;

import dev.stipple.shared.TooBusyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage). At most four hashes run at once, and the others
 * wait a moment at most, so that sign-in cannot be used to exhaust the machine.
 */
@ApplicationScoped
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern COST = Pattern.compile("m=(\\d+),t=(\\d+),p=1");

    private final Semaphore room;
    private final Duration patience;
    private final byte[] nobodysSalt = salt();
    private final Cost cost;

    /** What a hash costs: memory in KiB, and how often it is gone over. It stands in each stored hash. */
    private record Cost(int memory, int passes) {

        static Cost of(String written) {
            Matcher cost = COST.matcher(written);
            if (!cost.matches()) {
                throw new IllegalStateException("a stored password hash names no cost");
            }
            return new Cost(Integer.parseInt(cost.group(1)), Integer.parseInt(cost.group(2)));
        }

        @Override
        public String toString() {
            return "m=" + memory + ",t=" + passes + ",p=1";
        }
    }

    public Passwords() {
        this(MEMORY_KIB, PASSES);
    }

    /** For tests, which sign in often and have nothing to protect. */
    protected Passwords(int memory, int passes) {
        this(memory, passes, new Semaphore(AT_ONCE, true), PATIENCE);
    }

    Passwords(int memory, int passes, Semaphore room, Duration patience) {
        this.cost = new Cost(memory, passes);
        this.room = room;
        this.patience = patience;
    }

    /** The hash to store, with its parameters and salt. */
    public String hash(String password) {
        byte[] salt = salt();
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$" + cost + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(compute(cost, password, salt));
    }

    /** Whether this is the password of a stored hash. */
    public boolean verify(String password, String stored) {
        String[] parts = stored.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        return MessageDigest.isEqual(expected, compute(Cost.of(parts[3]), password, salt));
    }

    /** Spends the time that a verification takes, for an e-mail that nobody has. */
    void verifyNobody(String password) {
        compute(cost, password, nobodysSalt);
    }

    private byte[] compute(Cost cost, String password, byte[] salt) {
        enter();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withMemoryAsKB(cost.memory())
                    .withIterations(cost.passes())
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            room.release();
        }
    }

    private void enter() {
        try {
            if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusyException();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new TooBusyException();
        }
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
