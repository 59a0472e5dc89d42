package dev.stipple.edition;

import dev.stipple.questionnaire.Drawings;
import dev.stipple.questionnaire.Look;
import dev.stipple.questionnaire.Option;
import dev.stipple.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists the defects of what is shown by picture: an answer nobody drew would be an empty tile, a missing zone a hole. */
final class LookCheck {

    private final Edition edition;
    private final List<Defect> defects = new ArrayList<>();

    LookCheck(Edition edition) {
        this.edition = edition;
    }

    List<Defect> defects() {
        edition.questionnaire().questions().forEach(question -> {
            Look look = question.asked().look();
            Set<String> codes = question.options().stream().map(Option::code).collect(Collectors.toSet());
            kind(question, look);
            known(question, codes, look.withoutPicture(), "without-picture");
            known(question, codes, look.scale().keySet(), "scale");
            look.drawings().ifPresent(set -> drawn(question, codes, look, set));
        });
        return defects;
    }

    private void kind(Question question, Look look) {
        boolean fits =
                switch (look.as()) {
                    case LIST -> true;
                    case PICTURES ->
                        question instanceof Question.OneChoice || question instanceof Question.SeveralChoices;
                    case MAP -> question instanceof Question.SeveralChoices;
                    case SWATCHES -> question instanceof Question.OneChoice;
                };
        if (!fits) {
            report(
                    question,
                    "cannot be shown as " + look.as().word() + ". "
                            + (look.as() == Look.As.MAP
                                    ? "A map needs a several-choice question"
                                    : "That needs a question to choose from"));
        }
    }

    private void known(Question question, Set<String> codes, Set<String> named, String key) {
        named.stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> report(
                        question,
                        "\"" + key + "\" names the code \"" + code + "\", which no option has. Check its spelling"));
    }

    private void drawn(Question question, Set<String> codes, Look look, Drawings set) {
        codes.stream()
                .filter(code ->
                        !look.withoutPicture().contains(code) && !set.codes().contains(code))
                .sorted()
                .forEach(code -> report(
                        question,
                        "there is no drawing of \"" + code + "\" in \"" + set.word()
                                + "\". Draw it, or name the code in without-picture"));
        Set<String> undrawn = new TreeSet<>(set.codes());
        undrawn.removeAll(codes);
        if (look.as() == Look.As.MAP && !undrawn.isEmpty()) {
            report(
                    question,
                    "the map has areas that no option stands for: " + String.join(", ", undrawn) + ". Add them");
        }
        if (look.as() == Look.As.MAP && look.withoutPicture().stream().anyMatch(set.codes()::contains)) {
            report(question, "\"without-picture\" names an area of the map. Take it out");
        }
    }

    private void report(Question question, String message) {
        defects.add(new Defect(edition.places().of(question.id()), "\"" + question.id() + "\": " + message));
    }
}
