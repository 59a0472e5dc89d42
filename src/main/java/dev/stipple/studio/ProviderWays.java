package dev.stipple.studio;

import dev.stipple.provider.Way;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;

/**
 * Ways to the identity provider and back. The browser keeps one secret; state, nonce and verifier are made from it under the
 * master key, so that setting out stores nothing. Whoever comes back has used the way up.
 */
@ApplicationScoped
class ProviderWays {

    static final Duration WORKS_FOR = Duration.ofMinutes(10);

    private static final Pattern SECRET = Pattern.compile("([sc])\\.(\\d{1,12})\\.[\\w-]{43}");

    private final Session entities;
    private final KeyedHash keyed;
    private final Clock clock;

    ProviderWays(Session entities, KeyedHash keyed, Clock clock) {
        this.entities = entities;
        this.keyed = keyed;
        this.clock = clock;
    }

    /** What somebody goes to the provider for. */
    enum Purpose {
        SIGN_IN('s'),
        CONNECT('c');

        private final char letter;

        Purpose(char letter) {
            this.letter = letter;
        }
    }

    /**
     * Somebody sets out, or is back.
     *
     * @param secret for the browser's cookie
     */
    record Journey(String secret, Purpose purpose, Way way) {
        @Override
        public String toString() {
            return "Journey[" + purpose + "]";
        }
    }

    /** Sets out. With a session, only whoever is still in that session can come back. */
    Journey begin(Purpose purpose, String session) {
        Instant now = clock.instant();
        String secret = purpose.letter + "." + now.getEpochSecond() + "." + Ids.token();
        return journey(secret, purpose, session, now);
    }

    /**
     * Whoever comes back: once, within ten minutes, in the browser that set out.
     *
     * @param secret what the browser brings
     * @param state what the provider brings
     * @param session the session that the browser has now, or nothing
     */
    @Transactional
    Optional<Journey> back(String secret, String state, String session) {
        return read(secret, session)
                .filter(journey -> Hashes.same(journey.way().state(), state))
                .filter(journey ->
                        clock.instant().isBefore(journey.way().begun().plus(WORKS_FOR)))
                .filter(this::uses);
    }

    private Optional<Journey> read(String secret, String session) {
        Matcher parts = SECRET.matcher(secret);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Purpose purpose = parts.group(1).charAt(0) == Purpose.CONNECT.letter ? Purpose.CONNECT : Purpose.SIGN_IN;
        Instant begun = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        return Optional.of(journey(secret, purpose, purpose == Purpose.CONNECT ? session : "", begun));
    }

    private Journey journey(String secret, Purpose purpose, String session, Instant begun) {
        String all = secret + "|" + session;
        return new Journey(secret, purpose, new Way(of("state", all), of("nonce", all), of("verifier", all), begun));
    }

    private String of(String word, String all) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keyed.of("way to a provider: " + word, all));
    }

    private boolean uses(Journey journey) {
        entities.createNativeMutationQuery("delete from provider_way where ends_at < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        return entities.createNativeMutationQuery(
                                "insert into provider_way (mark, ends_at) values (:mark, :ends) on conflict do nothing")
                        .setParameter("mark", Hashes.sha256(journey.secret()))
                        .setParameter("ends", journey.way().begun().plus(WORKS_FOR))
                        .executeUpdate()
                == 1;
    }
}
