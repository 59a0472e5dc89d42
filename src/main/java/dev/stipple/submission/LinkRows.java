package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;

/** The rows that say which submissions are of one client, and which are not. Every method is part of the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LinkRows {

    private static final String LINK = """
            insert into client_link (studio_id, submission_id, client_id, linked_by, linked_at)
            values (:studio, :id, :client, :by, :at) on conflict do nothing
            """;

    private static final String APART = """
            insert into client_not_same (studio_id, submission_id, other_id, said_by, said_at)
            values (:studio, :id, :other, :by, :at), (:studio, :other, :id, :by, :at) on conflict do nothing
            """;

    private static final String LINKED = """
            select o.submission_id from client_link l
            join client_link o on o.studio_id = l.studio_id and o.client_id = l.client_id
            where l.studio_id = :studio and l.submission_id = :id and o.submission_id <> :id
            order by o.linked_at, o.submission_id
            """;

    private static final String FORGET_OTHER_WAY = """
            delete from client_not_same where studio_id = :studio and (submission_id, other_id) in
                (select other_id, submission_id from client_not_same where studio_id = :studio and submission_id = :id)
            """;

    /** A client of one form is none. */
    private static final String LEAVE_NOBODY_ALONE = """
            delete from client_link where studio_id = :studio and client_id = :client
                and 1 = (select count(*) from client_link where studio_id = :studio and client_id = :client)
            """;

    private final Session entities;

    LinkRows(Session entities) {
        this.entities = entities;
    }

    /** One at a time within a studio; does not hold up anybody who sends a form. */
    void lock(UUID studio) {
        entities.createNativeQuery("select 1 from studio where studio_id = :studio for no key update", Integer.class)
                .setParameter("studio", studio)
                .getSingleResult();
    }

    Optional<UUID> client(RecordId submission) {
        return found("select client_id from client_link where studio_id = :studio and submission_id = :id", submission)
                .getResultStream()
                .findFirst();
    }

    List<UUID> ofClient(UUID studio, UUID client) {
        return entities.createNativeQuery(
                        "select submission_id from client_link where studio_id = :studio and client_id = :client "
                                + "order by linked_at, submission_id",
                        UUID.class)
                .setParameter("studio", studio)
                .setParameter("client", client)
                .getResultList();
    }

    List<UUID> linkedWith(RecordId submission) {
        return found(LINKED, submission).getResultList();
    }

    List<UUID> notSame(RecordId submission) {
        return found(
                        "select other_id from client_not_same where studio_id = :studio and submission_id = :id",
                        submission)
                .getResultList();
    }

    void link(RecordId submission, UUID client, UUID by, Instant at) {
        about(LINK, submission)
                .setParameter("client", client)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Puts all submissions of one client to another. */
    void join(UUID studio, UUID from, UUID to) {
        entities.createNativeMutationQuery(
                        "update client_link set client_id = :to where studio_id = :studio and client_id = :from")
                .setParameter("studio", studio)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    void apart(RecordId submission, UUID other, UUID by, Instant at) {
        about(APART, submission)
                .setParameter("other", other)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    void unlink(RecordId submission) {
        Optional<UUID> client = client(submission);
        about("delete from client_link where studio_id = :studio and submission_id = :id", submission)
                .executeUpdate();
        client.ifPresent(left -> entities.createNativeMutationQuery(LEAVE_NOBODY_ALONE)
                .setParameter("studio", submission.studioId())
                .setParameter("client", left)
                .executeUpdate());
    }

    void forgetApart(RecordId submission) {
        about(FORGET_OTHER_WAY, submission).executeUpdate();
        about("delete from client_not_same where studio_id = :studio and submission_id = :id", submission)
                .executeUpdate();
    }

    private NativeQuery<UUID> found(String sql, RecordId submission) {
        return entities.createNativeQuery(sql, UUID.class)
                .setParameter("studio", submission.studioId())
                .setParameter("id", submission.id());
    }

    private MutationQuery about(String sql, RecordId submission) {
        return entities.createNativeMutationQuery(sql)
                .setParameter("studio", submission.studioId())
                .setParameter("id", submission.id());
    }
}
