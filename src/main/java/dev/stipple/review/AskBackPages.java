package dev.stipple.review;

import dev.stipple.edition.AnswerWords;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.edition.Edition;
import dev.stipple.message.MailSetup;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Askable;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.rules.Severity;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import dev.stipple.studio.Studios;
import dev.stipple.submission.AskBacks;
import dev.stipple.submission.ReplyMessages;
import dev.stipple.submission.SentConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the page together on which a practitioner asks a client. */
@ApplicationScoped
class AskBackPages {

    private final Studios studios;
    private final AskedBacks asked;
    private final MailSetup mail;
    private final Clock clock;

    AskBackPages(Studios studios, AskedBacks asked, MailSetup mail, Clock clock) {
        this.studios = studios;
        this.asked = asked;
        this.mail = mail;
        this.clock = clock;
    }

    /** What was posted and what stands against it; empty on a first look at the page. */
    record Typed(AskBackForm form, List<AskBackForm.Problem> problems, String clash, boolean preview) {
        static final Typed NOTHING = new Typed(AskBackForm.EMPTY, List.of(), "", false);
    }

    /** Ids of the questions that may be asked again, in the order of the form. */
    static Set<String> askable(SentConsultation sent) {
        Questionnaire questionnaire = sent.edition().questionnaire();
        Askable askable = new Askable(questionnaire);
        return questionnaire.pages().stream()
                .flatMap(page -> askable.of(page, sent.answers()).stream())
                .map(Question::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Why nothing can be asked now, or empty. A person in despair is not sent a form: somebody makes contact. */
    static String refused(SentConsultation sent, Reviews.State review) {
        if (!review.waiting()) {
            return "This form is not waiting for you, so nothing can be asked about it now.";
        }
        if (sent.inCrisis() || review.severity() == Severity.CRISIS) {
            return "They wrote words of despair. Make contact yourself today; a form must not ask for more now.";
        }
        return review.urgent() ? "Acknowledge the urgent sign first, on the page of the form." : "";
    }

    /** Of a form that was opened for this person. */
    AskBackPage of(StaffMember member, SentConsultation sent, Reviews.State review, Typed typed) {
        StudioProfile studio = studios.byId(member.studioId());
        String text = typed.form().text();
        return new AskBackPage(
                studio.name(),
                member,
                sent.id().toString(),
                sent.answers().words("name").orElse("No name given"),
                sent.shownReference(),
                refused(sent, review),
                review.state().second()
                        ? Optional.empty()
                        : asked.open(sent, studio.hours().zone()),
                how(sent),
                groups(sent, typed.form()),
                text,
                review.version(),
                new AskBackPage.Problems(typed.problems()),
                typed.form().hint(sent.language()),
                typed.clash(),
                typed.preview() ? Optional.of(preview(studio, sent, typed.form())) : Optional.empty());
    }

    private String how(SentConsultation sent) {
        boolean mails = mail.ready()
                && sent.answers().choice("reply-by").filter("email"::equals).isPresent();
        return mails
                ? "They get an email with a private link, and see it on their result page."
                : "They see it on their result page. No email goes out, so tell them the way they chose.";
    }

    private static List<AskBackPage.Group> groups(SentConsultation sent, AskBackForm form) {
        Questionnaire questionnaire = sent.edition().questionnaire();
        Askable askable = new Askable(questionnaire);
        Set<String> chosen = Set.copyOf(form.chosen(askable(sent)));
        Set<String> flagged = flagged(sent);
        List<AskBackPage.Choice> first = new ArrayList<>();
        List<AskBackPage.Group> groups = new ArrayList<>();
        questionnaire.parts().forEach(part -> {
            List<AskBackPage.Choice> choices = new ArrayList<>();
            for (Page page : part.pages()) {
                for (Question question : askable.of(page, sent.answers())) {
                    (flagged.contains(question.id()) ? first : choices)
                            .add(choice(question, sent.answers(), chosen.contains(question.id())));
                }
            }
            groups.add(new AskBackPage.Group(part.title(), choices));
        });
        groups.add(0, new AskBackPage.Group("Under a raised flag", first));
        groups.removeIf(group -> group.choices().isEmpty());
        if (!groups.isEmpty()) {
            groups.set(0, groups.get(0).linked());
        }
        return groups;
    }

    private static Set<String> flagged(SentConsultation sent) {
        return sent.assessment().stream()
                .flatMap(made -> made.findings().stream())
                .flatMap(finding -> finding.witnesses().stream())
                .map(AssessmentDocument.WitnessPart::question)
                .collect(Collectors.toSet());
    }

    private static AskBackPage.Choice choice(Question question, Answers answers, boolean chosen) {
        return new AskBackPage.Choice(
                "question-" + question.id(),
                question.id(),
                question.asked().name(),
                question.asked().label(),
                now(question, answers, Locale.UK),
                chosen);
    }

    private static List<String> now(Question question, Answers answers, Locale language) {
        Optional<Answer> answer = answers.to(question.id());
        return answer.map(given -> AnswerWords.of(question, given, language)).orElse(List.of());
    }

    private AskBackPage.Preview preview(StudioProfile studio, SentConsultation sent, AskBackForm form) {
        Locale language = Language.named(sent.language()).orElse(Locale.ENGLISH);
        ReplyMessages says = Language.words(ReplyMessages.class, language.getLanguage());
        Edition edition = sent.edition().in(language.getLanguage());
        LocalDate until = AskBacks.until(studio, clock.instant())
                .atZone(studio.hours().zone())
                .toLocalDate();
        return new AskBackPage.Preview(
                language.getLanguage(),
                says.title(),
                says.lead(studio.name()),
                form.chosen(askable(sent)).stream()
                        .flatMap(id -> edition.questionnaire().question(id).stream())
                        .map(question ->
                                new AskBackPage.Line(question.asked().label(), now(question, sent.answers(), language)))
                        .toList(),
                form.text().isEmpty() ? "" : says.asks(studio.name()),
                form.text(),
                says.until(ShownTime.date(until, language)));
    }
}
