package dev.stipple.submission;

import dev.stipple.shared.Ids;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Which submissions are of one client: those that follow one another, and those that a person said are. The program only
 * supposes, by the same e-mail address or phone number; a family may share both.
 */
@ApplicationScoped
public class ClientLinks {

    private static final int MOST_FORMS = 200;
    private static final int MOST_ALIKE = 50;

    private static final String ALIKE = """
            select m.submission_id from search_mark m join submission s on s.studio_id = m.studio_id and s.id = m.submission_id
            where m.studio_id = :studio and m.submission_id <> :id and m.mark in (:marks)
            group by m.submission_id, s.sent_at order by s.sent_at desc limit :most
            """;

    private final Session entities;
    private final SearchMarks marks;
    private final FollowUps followUps;
    private final LinkRows rows;
    private final Keys keys;
    private final Clock clock;

    ClientLinks(Session entities, SearchMarks marks, FollowUps followUps, LinkRows rows, Keys keys, Clock clock) {
        this.entities = entities;
        this.marks = marks;
        this.followUps = followUps;
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /** Another submission that may be of the same client, and why it is supposed. */
    public record Alike(UUID id, boolean samePhone, boolean sameEmail) {}

    /** The submissions that may be of the same client and about which nobody has said yes or no; the newest first. */
    @Transactional
    public List<Alike> alike(SentConsultation sent) {
        RecordId id = new RecordId(sent.studioId(), sent.id());
        Set<UUID> settled = new HashSet<>(rows.notSame(id));
        settled.addAll(members(id));
        Set<SearchWord> contact = SearchWords.ofContact(sent.answers());
        List<UUID> byPhone = sharing(id, contact, SearchWord.Kind.PHONE);
        List<UUID> byEmail = sharing(id, contact, SearchWord.Kind.EMAIL);
        Map<UUID, Alike> alike = new LinkedHashMap<>();
        for (UUID other : union(byPhone, byEmail)) {
            if (!settled.contains(other)) {
                alike.put(other, new Alike(other, byPhone.contains(other), byEmail.contains(other)));
            }
        }
        return List.copyOf(alike.values());
    }

    private static Set<UUID> union(Collection<UUID> some, Collection<UUID> others) {
        Set<UUID> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }

    private List<UUID> sharing(RecordId id, Set<SearchWord> contact, SearchWord.Kind kind) {
        Set<SearchWord> words =
                contact.stream().filter(word -> word.kind() == kind).collect(Collectors.toSet());
        if (words.isEmpty()) {
            return List.of();
        }
        return entities.createNativeQuery(ALIKE, UUID.class)
                .setParameter("studio", id.studioId())
                .setParameter("id", id.id())
                .setParameterList("marks", marks.of(id.studioId(), words), byte[].class)
                .setParameter("most", MOST_ALIKE)
                .getResultList();
    }

    /** All submissions of the client of one, itself among them. */
    @Transactional
    public Set<UUID> members(RecordId submission) {
        Set<UUID> found = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(submission.id()));
        while (!open.isEmpty() && found.size() < MOST_FORMS) {
            UUID next = open.removeFirst();
            if (found.add(next)) {
                RecordId id = new RecordId(submission.studioId(), next);
                open.addAll(rows.linkedWith(id));
                followUps.followedBy(id).ifPresent(open::add);
                open.addAll(followUps.after(id));
            }
        }
        return found;
    }

    /** All submissions of a client by the client's own id; none when no client has it. */
    @Transactional
    public Set<UUID> ofClient(UUID studio, UUID client) {
        return rows.ofClient(studio, client).stream()
                .findFirst()
                .map(first -> members(new RecordId(studio, first)))
                .orElse(Set.of());
    }

    /** Whether a person linked this submission with others, so that it can be taken out again. */
    @Transactional
    public boolean linked(RecordId submission) {
        return rows.client(submission).isPresent();
    }

    /**
     * Notes that two submissions are of one client. Part of the caller's transaction.
     *
     * @return whether that is new; also not when one of the two has been erased meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean same(RecordId one, UUID otherId, UUID by) {
        RecordId other = new RecordId(one.studioId(), otherId);
        rows.lock(one.studioId());
        if (!keys.hold(one) || !keys.hold(other) || members(one).contains(otherId)) {
            return false;
        }
        Optional<UUID> ofOther = rows.client(other);
        UUID client = rows.client(one).or(() -> ofOther).orElseGet(() -> Ids.next(clock.instant()));
        ofOther.ifPresent(joined -> rows.join(one.studioId(), joined, client));
        rows.link(one, client, by, clock.instant());
        rows.link(other, client, by, clock.instant());
        return true;
    }

    /** Notes that two submissions are of two clients. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void notSame(RecordId one, UUID other, UUID by) {
        rows.lock(one.studioId());
        if (keys.hold(one) && keys.hold(new RecordId(one.studioId(), other))) {
            rows.apart(one, other, by, clock.instant());
        }
    }

    /**
     * Takes a submission out of the client that a person put it to, for a mistake there shows one person's answers under
     * another's name. Part of the caller's transaction.
     *
     * @return those that it was linked with
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> separate(RecordId submission, UUID by) {
        rows.lock(submission.studioId());
        List<UUID> others = rows.linkedWith(submission);
        rows.unlink(submission);
        others.forEach(other -> rows.apart(submission, other, by, clock.instant()));
        return others;
    }

    /** Lets nobody else link within a studio. Before any key is held: in that order nobody waits for one another. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(UUID studio) {
        rows.lock(studio);
    }

    /** Forgets everything said of a submission, as its erasure asks. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(RecordId submission) {
        rows.unlink(submission);
        rows.forgetApart(submission);
    }
}
