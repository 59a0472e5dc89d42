package dev.stipple.edition;

import dev.stipple.questionnaire.Drawings;
import dev.stipple.questionnaire.Look;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a question is shown: the map and the swatches have one set of drawings each, pictures name theirs. */
final class LookReader {

    private LookReader() {}

    static Look read(Fields question) {
        Look.As as = question.has("shown-as") ? question.word("shown-as", Look.As.class) : Look.As.LIST;
        if (as != Look.As.PICTURES && question.has("drawings")) {
            throw EditionException.at(
                    question.tree("drawings").place(),
                    "\"drawings\" belongs to shown-as: pictures. Take it out or say so");
        }
        if (as == Look.As.LIST && question.has("without-picture")) {
            throw EditionException.at(
                    question.tree("without-picture").place(),
                    "\"without-picture\" means nothing in a list. Take it out");
        }
        return new Look(as, drawings(as, question), withoutPicture(question), scale(question));
    }

    private static Optional<Drawings> drawings(Look.As as, Fields question) {
        return switch (as) {
            case LIST -> Optional.empty();
            case PICTURES -> Optional.of(question.word("drawings", Drawings.class));
            case MAP -> Optional.of(Drawings.ZONES);
            case SWATCHES -> Optional.of(Drawings.TONES);
        };
    }

    private static Set<String> withoutPicture(Fields question) {
        return Set.copyOf(question.listOrNone("without-picture", Fields::text));
    }

    private static Map<String, String> scale(Fields question) {
        Map<String, String> scale = new LinkedHashMap<>();
        question.listOrNone("scale", step -> Fields.of(step, "code", "near"))
                .forEach(step -> scale.put(step.text("code"), step.text("near")));
        return scale;
    }
}
