package dev.stipple.consultation;

import dev.stipple.edition.AnswerWords;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** templates/consultation/check-answers-page.html */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CheckAnswersPage(StudioProfile studio, String back, List<Group> groups, String notice)
        implements TemplateInstance {

    /** The answers of one part. */
    record Group(String title, List<Line> lines) {}

    /** One answer, and where to change it. */
    record Line(String name, List<String> words, String change) {}

    static CheckAnswersPage of(StudioProfile studio, Questionnaire questionnaire, Journey journey, String notice) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("About you", lines(studio, journey, List.of(questionnaire.before()))));
        questionnaire.parts().forEach(part -> {
            List<Page> reached = part.pages().stream()
                    .filter(page -> journey.mayVisit(page.slug()))
                    .toList();
            groups.add(new Group(part.title(), lines(studio, journey, reached)));
        });
        List<Page> reached = journey.reached();
        return new CheckAnswersPage(
                studio, Addresses.of(studio, reached.get(reached.size() - 1)), List.copyOf(groups), notice);
    }

    private static List<Line> lines(StudioProfile studio, Journey journey, List<Page> pages) {
        List<Line> lines = new ArrayList<>();
        for (Page page : pages) {
            for (Question question : page.questions()) {
                Optional<Answer> answer = journey.answers().to(question.id());
                answer.ifPresent(given -> lines.add(new Line(
                        question.asked().name(),
                        AnswerWords.of(question, given),
                        Addresses.of(studio, page) + "?change=1#" + question.firstField())));
            }
        }
        return List.copyOf(lines);
    }
}
