package dev.stipple.consultation;

import dev.stipple.questionnaire.Posted;
import dev.stipple.questionnaire.Question;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** templates/consultation/design-page.html: every part in every state, with the name of its tag. */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DesignPage(
        StudioProfile studio,
        State state,
        List<State> states,
        List<QuestionView> questions,
        List<String> icons,
        String longText)
        implements TemplateInstance {

    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, "
                    + "and a sentence that goes on for longer than anybody would like it to. ".repeat(3);

    private static final List<String> ICONS = List.of("phone", "download");

    /** A state that questions can be in; one at a time, so that no two controls of the page share an id. */
    enum State {
        DEFAULT,
        CHOSEN,
        ERROR;

        static State named(String name) {
            return Stream.of(values())
                    .filter(state -> state.word().equals(name))
                    .findFirst()
                    .orElse(DEFAULT);
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static DesignPage of(StudioProfile studio, Questionnaire questionnaire, State state) {
        List<QuestionView> questions = Stream.of(
                        "pattern",
                        "areas",
                        "scalp-tone",
                        "allergies",
                        "date-of-birth",
                        "email",
                        "own-question",
                        "style")
                .flatMap(id -> questionnaire.question(id).stream())
                .map(question -> sample(question, state))
                .toList();
        return new DesignPage(studio, state, List.of(State.values()), questions, ICONS, LONG);
    }

    private static QuestionView sample(Question question, State state) {
        Map<String, String> errors =
                state == State.ERROR ? Map.of(question.id(), "Select an answer. " + LONG) : Map.of();
        return QuestionView.of(question, false, "", "", List.of(), typed(question, state != State.DEFAULT), errors);
    }

    private static Posted typed(Question question, boolean filled) {
        Optional<String> code = question.options().stream().findFirst().map(option -> option.code());
        return field -> filled ? List.of(code.orElse("12")) : List.of();
    }
}
