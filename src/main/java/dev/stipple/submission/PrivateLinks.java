package dev.stipple.submission;

import dev.stipple.shared.Hashes;
import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StudioProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Further private links to a client's page, for mails. Only their hashes are kept. */
@ApplicationScoped
public class PrivateLinks {

    private final Session entities;

    PrivateLinks(Session entities) {
        this.entities = entities;
    }

    /** Where a private link leads. */
    public static String path(StudioProfile studio, String link) {
        return "/c/" + studio.slug() + "/r/" + link;
    }

    /** Makes another link to a submission; gives its path. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String add(StudioProfile studio, RecordId submission, Instant now) {
        String link = Ids.token();
        entities.createNativeMutationQuery(
                        "insert into result_link (studio_id, link_hash, submission_id, made_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, submission.studioId())
                .setParameter(2, Hashes.sha256(link))
                .setParameter(3, submission.id())
                .setParameter(4, now)
                .executeUpdate();
        return path(studio, link);
    }

    /** The submission that such a link leads to. */
    @Transactional
    Optional<UUID> submission(UUID studio, String link) {
        return entities.createNativeQuery(
                        "select submission_id from result_link where studio_id = ?1 and link_hash = ?2", UUID.class)
                .setParameter(1, studio)
                .setParameter(2, Hashes.sha256(link))
                .getResultStream()
                .findFirst();
    }
}
