package dev.stipple.rights;

import dev.stipple.edition.AnswerWords;
import dev.stipple.edition.AnswersJson;
import dev.stipple.edition.Edition;
import dev.stipple.photo.KeptPhoto;
import dev.stipple.photo.Photos;
import dev.stipple.privacy.AccessLog;
import dev.stipple.privacy.ConsentLog;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Question;
import dev.stipple.shared.RecordId;
import dev.stipple.shared.web.Language;
import dev.stipple.studio.People;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.AfterSending;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.FinalWords;
import dev.stipple.submission.SentConsultation;
import dev.stipple.submission.Submissions;
import dev.stipple.submission.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts together what a client takes away of one form. Whoever asks has opened the form, and has written that down. */
@ApplicationScoped
class Copies {

    /** More openings than anybody reads; there is one for each page at the desk. */
    private static final int MOST_OPENINGS = 10_000;

    private final Studios studios;
    private final People people;
    private final Submissions submissions;
    private final FinalWords words;
    private final AfterSending acts;
    private final AskBacks asks;
    private final ConsentLog consents;
    private final AccessLog access;
    private final Photos photos;

    Copies(
            Studios studios,
            People people,
            Submissions submissions,
            FinalWords words,
            AfterSending acts,
            AskBacks asks,
            ConsentLog consents,
            AccessLog access,
            Photos photos) {
        this.studios = studios;
        this.people = people;
        this.submissions = submissions;
        this.words = words;
        this.acts = acts;
        this.asks = asks;
        this.consents = consents;
        this.access = access;
        this.photos = photos;
    }

    @Transactional
    PersonCopy of(SentConsultation sent, Instant now) {
        RecordId id = new RecordId(sent.studioId(), sent.id());
        StudioProfile studio = studios.byId(sent.studioId());
        Map<UUID, StaffMember> staff = people.of(sent.studioId());
        Edition edition = sent.edition().in(sent.language());
        List<Version> versions = submissions.versions(sent.studioId(), sent.id());
        return new PersonCopy(
                PersonCopy.FORMAT,
                now,
                new PersonCopy.Studio(studio.name(), studio.phone()),
                form(sent),
                versions.stream().map(version -> version(edition, version)).toList(),
                FirstLookCopy.plan(edition, sent.answers(), sent.assessment()),
                words.all(sent.studioId(), sent.id()).stream()
                        .map(Copies::decision)
                        .toList(),
                acts.standing(sent.studioId(), sent.id()).acts().stream()
                        .map(Copies::message)
                        .toList(),
                asks.all(sent.studioId(), sent.id(), now).stream()
                        .map(asked -> question(asked, versions, name(staff, asked.by(), studio)))
                        .toList(),
                consents.of(id).stream()
                        .map(choice -> consent(choice, studio, staff))
                        .toList(),
                access.about(sent.studioId(), sent.id(), MOST_OPENINGS).stream()
                        .flatMap(line -> opening(line, studio, staff))
                        .toList(),
                photos.of(id).stream().map(Copies::photo).toList(),
                leftOut(Language.words(CopyMessages.class, sent.language())));
    }

    private static List<String> leftOut(CopyMessages says) {
        return List.of(says.outNotes(), says.outSums(), says.outVisits(), says.outPoints(), says.outAsk());
    }

    private static PersonCopy.Form form(SentConsultation sent) {
        return new PersonCopy.Form(
                sent.shownReference(),
                sent.language(),
                sent.sentAt(),
                sent.promisedAt(),
                sent.editionNumber(),
                sent.edition().sha256());
    }

    private static PersonCopy.Version version(Edition edition, Version version) {
        return new PersonCopy.Version(
                version.number(),
                version.at(),
                answers(edition, version.answers()),
                FirstLookCopy.of(version.assessment()),
                version.words());
    }

    /** Every answer given, in the order of the form. */
    private static List<PersonCopy.Answer> answers(Edition edition, Answers answers) {
        return edition.questionnaire()
                .questions()
                .flatMap(question -> answer(edition, question, answers).stream())
                .toList();
    }

    private static Optional<PersonCopy.Answer> answer(Edition edition, Question question, Answers answers) {
        return answers.to(question.id())
                .map(given -> new PersonCopy.Answer(
                        question.id(),
                        question.asked().label(),
                        AnswersJson.write(new Answers(Map.of(question.id(), given)))
                                .get(question.id()),
                        AnswerWords.of(question, given, edition.language())));
    }

    private static PersonCopy.Decision decision(FinalWords.FinalWord word) {
        return new PersonCopy.Decision(word.at(), word.outcome(), word.by(), word.message(), word.until());
    }

    private static PersonCopy.Message message(AfterSending.Act act) {
        return new PersonCopy.Message(act.at(), spelt(act.kind()), act.by(), act.words());
    }

    private static PersonCopy.Question question(AskBacks.Asked asked, List<Version> versions, String by) {
        return new PersonCopy.Question(
                asked.at(),
                by,
                asked.content().questions(),
                asked.content().words(),
                asked.until(),
                spelt(asked.state()),
                asked.answered(),
                versions.stream()
                        .filter(version ->
                                version.ask().filter(asked.id()::equals).isPresent())
                        .map(Version::number)
                        .findFirst());
    }

    private static PersonCopy.Consent consent(
            ConsentLog.Choice choice, StudioProfile studio, Map<UUID, StaffMember> staff) {
        return new PersonCopy.Consent(
                choice.at(),
                choice.purpose(),
                choice.given(),
                choice.language(),
                choice.textHash(),
                choice.by().map(by -> name(staff, by, studio)));
    }

    /** To be found in a search is not to be opened. */
    private static Stream<PersonCopy.Opening> opening(
            AccessLog.Line line, StudioProfile studio, Map<UUID, StaffMember> staff) {
        boolean own = line.kind() == AccessLog.Kind.OWN_COPY;
        if (!own && !line.kind().reads()) {
            return Stream.empty();
        }
        String role = Optional.ofNullable(staff.get(line.actor()))
                .map(member -> member.role().title())
                .orElse("");
        String who = own ? "the client" : name(staff, line.actor(), studio);
        return Stream.of(
                new PersonCopy.Opening(line.at(), who, role, line.kind().words()));
    }

    private static String name(Map<UUID, StaffMember> staff, UUID person, StudioProfile studio) {
        return Optional.ofNullable(staff.get(person)).map(StaffMember::name).orElse(studio.name());
    }

    private static PersonCopy.Photo photo(KeptPhoto photo) {
        return new PersonCopy.Photo(
                CopyArchive.file(photo), photo.view().code(), photo.addedAt(), photo.width(), photo.height());
    }

    private static String spelt(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
