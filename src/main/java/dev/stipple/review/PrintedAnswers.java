package dev.stipple.review;

import dev.stipple.edition.AnswerWords;
import dev.stipple.edition.AssessmentDocument;
import dev.stipple.questionnaire.Answer;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Question;
import dev.stipple.submission.SentConsultation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All answers of a form in the order of its questions, short enough for paper. */
final class PrintedAnswers {

    private final SentConsultation sent;
    private final Set<String> flagged;

    private PrintedAnswers(SentConsultation sent) {
        this.sent = sent;
        this.flagged = sent.assessment().stream()
                .flatMap(made -> made.findings().stream())
                .flatMap(finding -> finding.witnesses().stream())
                .map(AssessmentDocument.WitnessPart::question)
                .collect(Collectors.toSet());
    }

    static List<PrintSheet.Part> of(SentConsultation sent) {
        PrintedAnswers answers = new PrintedAnswers(sent);
        var questionnaire = sent.edition().questionnaire();
        return Stream.concat(
                        Stream.of(answers.part("About the client", List.of(questionnaire.before()))),
                        questionnaire.parts().stream().map(part -> answers.part(part.title(), part.pages())))
                .filter(part -> !part.answers().none() || !part.blank().isEmpty())
                .toList();
    }

    private PrintSheet.Part part(String title, List<Page> pages) {
        List<PrintSheet.Said> said = new ArrayList<>();
        List<String> blank = new ArrayList<>();
        pages.stream().flatMap(page -> page.questions().stream()).forEach(question -> sent.answers()
                .to(question.id())
                .map(answer -> said(question, answer))
                .ifPresent(one -> {
                    if (one.words().isEmpty()) {
                        blank.add(one.name());
                    } else {
                        said.add(one);
                    }
                }));
        return new PrintSheet.Part(
                title,
                TwoColumns.of(said, one -> one.name().length() + one.words().length()),
                blank);
    }

    private PrintSheet.Said said(Question question, Answer answer) {
        String words = String.join("; ", AnswerWords.of(question, answer));
        String near = Optional.of(Drawn.near(question, answer))
                .filter(about -> !about.isEmpty())
                .map(about -> ", " + about)
                .orElse("");
        return new PrintSheet.Said(
                question.asked().name(), words + near, flagged.contains(question.id()) && !words.isEmpty());
    }
}
