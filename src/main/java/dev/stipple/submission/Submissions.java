package dev.stipple.submission;

import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Edition;
import dev.stipple.edition.Editions;
import dev.stipple.questionnaire.Answers;
import dev.stipple.shared.Hashes;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.sealing.FieldGroup;
import dev.stipple.shared.sealing.Keys;
import dev.stipple.shared.sealing.RecordCipher;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Opens submissions. Every way in names the studio. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, RecordId> {

    private static final String IDENTITIES = """
            select id, edition_number, identity from submission where studio_id = :studio and id = any(:ids)""";

    private final Keys keys;
    private final Editions editions;
    private final PrivateLinks links;
    private final Amendments amendments;

    Submissions(Keys keys, Editions editions, PrivateLinks links, Amendments amendments) {
        this.keys = keys;
        this.editions = editions;
        this.links = links;
        this.amendments = amendments;
    }

    /** A submission; none when there is none of this id, or when its client had it erased. */
    @Transactional
    public Optional<SentConsultation> open(UUID studio, UUID id) {
        return Optional.ofNullable(findById(new RecordId(studio, id))).flatMap(this::open);
    }

    /** Whether there is such a submission; opens nothing of it. A draft is not one. */
    @Transactional
    public boolean exists(UUID studio, UUID id) {
        return count("id.studioId = ?1 and id.id = ?2", studio, id) > 0;
    }

    /** The submission that a private link leads to; none once it is erased. */
    @Transactional
    public Optional<SentConsultation> byLink(UUID studio, String link) {
        return linked(studio, link).flatMap(this::open);
    }

    /** The id of the submission that a private link leads to; opens nothing of it. */
    @Transactional
    public Optional<UUID> idByLink(UUID studio, String link) {
        return linked(studio, link).map(Submission::id).filter(keys::exists).map(RecordId::id);
    }

    /** By the link of sending, or by one that a mail carried. */
    private Optional<Submission> linked(UUID studio, String link) {
        return find("id.studioId = ?1 and linkHash = ?2", studio, Hashes.sha256(link))
                .firstResultOptional()
                .or(() -> links.submission(studio, link).map(id -> findById(new RecordId(studio, id))));
    }

    /** References by id, in two groups as people read them; they outlive an erasure. */
    @Transactional
    public Map<UUID, String> references(UUID studio, Collection<UUID> ids) {
        Map<UUID, String> references = new HashMap<>();
        stream("id.studioId = ?1 and id.id in ?2", studio, ids)
                .forEach(submission ->
                        references.put(submission.id().id(), SentConsultation.shown(submission.reference())));
        return references;
    }

    /** The names that clients gave, by submission; for one page of the queue. Nothing else of a form is read. */
    @Transactional
    public Map<UUID, String> names(UUID studio, Collection<UUID> ids) {
        Map<UUID, RecordCipher> ciphers = keys.of(studio, ids);
        Map<UUID, String> names = new HashMap<>();
        getSession()
                .createNativeQuery(IDENTITIES, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("edition_number", Integer.class)
                .addScalar("identity", byte[].class)
                .setParameter("studio", studio)
                .setParameter("ids", ciphers.keySet().toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    UUID id = row.get(0, UUID.class);
                    Edition edition = editions.numbered(studio, row.get(1, Integer.class));
                    RecordCipher cipher = Objects.requireNonNull(ciphers.get(id));
                    part(edition, cipher, FieldGroup.IDENTITY, row.get(2, byte[].class))
                            .words("name")
                            .ifPresent(name -> names.put(id, name));
                });
        return names;
    }

    private Optional<SentConsultation> open(Submission submission) {
        return keys.find(submission.id()).map(cipher -> open(submission, cipher));
    }

    private SentConsultation open(Submission submission, RecordCipher cipher) {
        Edition edition = editions.numbered(submission.id().studioId(), submission.editionNumber());
        List<Amendment> later = amendments.of(submission.id());
        Optional<Amendment> latest = last(later);
        Version stands = latest.map(one ->
                        Amendments.open(one, identity(submission, edition, cipher), edition.questionnaire(), cipher))
                .orElseGet(() -> asSent(submission, edition, cipher));
        return new SentConsultation(
                submission.id().studioId(),
                submission.id().id(),
                submission.reference(),
                submission.editionNumber(),
                edition,
                submission.language(),
                submission.sentAt(),
                latest.map(Amendment::promisedAt).orElseGet(submission::promisedAt),
                stands.answers(),
                stands.assessment(),
                stands.number(),
                last(later.stream().filter(Amendment::changed).toList()).map(Amendment::at));
    }

    private static Optional<Amendment> last(List<Amendment> amendments) {
        return amendments.isEmpty() ? Optional.empty() : Optional.of(amendments.get(amendments.size() - 1));
    }

    /** What was sent, and every version since, oldest first; none once it is erased. */
    @Transactional
    public List<Version> versions(UUID studio, UUID id) {
        RecordId record = new RecordId(studio, id);
        return Optional.ofNullable(findById(record))
                .flatMap(submission -> keys.find(record).map(cipher -> versions(submission, cipher)))
                .orElse(List.of());
    }

    private List<Version> versions(Submission submission, RecordCipher cipher) {
        Edition edition = editions.numbered(submission.id().studioId(), submission.editionNumber());
        Answers identity = identity(submission, edition, cipher);
        List<Version> versions = new ArrayList<>();
        versions.add(asSent(submission, edition, cipher));
        amendments
                .of(submission.id())
                .forEach(one -> versions.add(Amendments.open(one, identity, edition.questionnaire(), cipher)));
        return List.copyOf(versions);
    }

    static Answers identity(Submission submission, Edition edition, RecordCipher cipher) {
        return part(edition, cipher, FieldGroup.IDENTITY, submission.identity());
    }

    static Version asSent(Submission submission, Edition edition, RecordCipher cipher) {
        Answers answers = part(edition, cipher, FieldGroup.ANSWERS, submission.answers())
                .with(identity(submission, edition, cipher))
                .with(part(edition, cipher, FieldGroup.MOOD, submission.mood()));
        Optional<AssessmentDocument> assessment = submission
                .assessment()
                .map(bytes -> cipher.open(SubmitConsultation.TABLE, FieldGroup.ASSESSMENT, bytes))
                .map(AssessmentDocument::read);
        return new Version(1, submission.sentAt(), answers, assessment, "", Optional.empty());
    }

    private static Answers part(Edition edition, RecordCipher cipher, FieldGroup group, byte[] sealed) {
        return AnswersJson.read(edition.questionnaire(), cipher.open(SubmitConsultation.TABLE, group, sealed));
    }
}
