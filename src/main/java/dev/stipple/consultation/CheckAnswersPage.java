package dev.stipple.consultation;

import dev.stipple.edition.AnswerWords;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Answers;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.shared.web.Language;
import dev.stipple.shared.web.ShownTime;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.SentConsultation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * templates/consultation/check-answers-page.html
 *
 * @param before day of the form that these answers come from; empty for a first form
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CheckAnswersPage(StudioProfile studio, String back, String before, List<Group> groups, String notice)
        implements TemplateInstance {

    /** The answers of one part. */
    record Group(String title, List<Line> lines) {}

    /** One answer, whether it differs from last time, and where to change it. */
    record Line(String name, List<String> words, boolean differs, String change) {}

    /** What every line needs to know. */
    private record Reader(StudioProfile studio, Journey journey, Optional<Answers> lastTime, Locale language) {

        Line line(Page page, Question question, Answer answer) {
            boolean differs =
                    lastTime.isPresent() && !lastTime.get().to(question.id()).equals(Optional.of(answer));
            return new Line(
                    question.asked().name(),
                    AnswerWords.of(question, answer, language),
                    differs,
                    Addresses.of(studio, page) + "?change=1#" + question.firstField());
        }
    }

    /** The page of a complete journey. */
    static CheckAnswersPage of(
            StudioProfile studio,
            Questionnaire questionnaire,
            Journey journey,
            Optional<SentConsultation> earlier,
            Locale language,
            String notice) {
        Reader reader = new Reader(studio, journey, earlier.map(SentConsultation::answers), language);
        CheckMessages says = Language.words(CheckMessages.class, language.getLanguage());
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(says.aboutYou(), lines(reader, List.of(questionnaire.before()))));
        questionnaire.parts().forEach(part -> {
            List<Page> reached = part.pages().stream()
                    .filter(page -> journey.mayVisit(page.slug()))
                    .toList();
            groups.add(new Group(part.title(), lines(reader, reached)));
        });
        List<Page> reached = journey.reached();
        return new CheckAnswersPage(
                studio,
                Addresses.of(studio, reached.get(reached.size() - 1)),
                earlier.map(sent -> ShownTime.date(
                                sent.sentAt().atZone(studio.hours().zone()).toLocalDate(), language))
                        .orElse(""),
                List.copyOf(groups),
                notice);
    }

    private static List<Line> lines(Reader reader, List<Page> pages) {
        List<Line> lines = new ArrayList<>();
        for (Page page : pages) {
            for (Question question : page.questions()) {
                reader.journey()
                        .answers()
                        .to(question.id())
                        .ifPresent(answer -> lines.add(reader.line(page, question, answer)));
            }
        }
        return List.copyOf(lines);
    }
}
