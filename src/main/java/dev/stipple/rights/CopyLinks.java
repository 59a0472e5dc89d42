package dev.stipple.rights;

import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.isolation.AcrossStudios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/** Links to a copy of everything. Each works once, for a day, and only beside the secret of the form itself. */
@ApplicationScoped
public class CopyLinks {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final String MAKE = """
            insert into copy_link (studio_id, link_hash, submission_id, made_at, expires_at)
            values (:studio, :hash, :submission, :now, :until)
            """;

    /** One statement, so that of two clicks at once one gets the copy. */
    private static final String USE = """
            update copy_link set used_at = :now
            where studio_id = :studio and link_hash = :hash and submission_id = :submission
                and used_at is null and expires_at > :now
            """;

    private final Session entities;

    CopyLinks(Session entities) {
        this.entities = entities;
    }

    /** A secret, and until when it is good. */
    public record Made(String link, Instant until) {
        @Override
        public String toString() {
            return "Made";
        }
    }

    /** Makes a link to the copy of one form. */
    @Transactional
    public Made make(RecordId form, Instant now) {
        Made made = new Made(Ids.token(), now.plus(GOOD_FOR));
        entities.createNativeMutationQuery(MAKE)
                .setParameter("studio", form.studioId())
                .setParameter("hash", Hashes.sha256(made.link()))
                .setParameter("submission", form.id())
                .setParameter("now", now)
                .setParameter("until", made.until())
                .executeUpdate();
        return made;
    }

    /**
     * Uses a link up. Part of the caller's transaction: when the copy cannot be made, the link is good again.
     *
     * @return false when it was used before, is too old, or is none of this form
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(RecordId form, String link, Instant now) {
        return entities.createNativeMutationQuery(USE)
                        .setParameter("studio", form.studioId())
                        .setParameter("hash", Hashes.sha256(link))
                        .setParameter("submission", form.id())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Forgets links that are good for nothing any more. */
    @AcrossStudios("old links of all studios go")
    @Transactional
    void forgetOld(Instant now) {
        entities.createNativeMutationQuery("delete from copy_link where expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
