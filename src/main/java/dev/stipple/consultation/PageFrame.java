package dev.stipple.consultation;

import dev.stipple.questionnaire.Journey;
import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Part;
import dev.stipple.questionnaire.Questionnaire;
import dev.stipple.studio.StudioProfile;
import java.util.Locale;
import java.util.Optional;

/** Where a page stands, apart from what was typed into it. */
record PageFrame(
        StudioProfile studio,
        Questionnaire questionnaire,
        Journey journey,
        Page page,
        boolean change,
        String seen,
        FormMessages words,
        Locale language) {

    String address() {
        return "/c/" + studio.slug();
    }

    String back() {
        if (change) {
            return address() + "/check-answers";
        }
        Optional<Page> earlier = journey.before(page.slug());
        return earlier.map(before -> Addresses.of(studio, before)).orElse(address());
    }

    String partLine() {
        Optional<Part> part = questionnaire.partOf(page);
        return part.map(one -> words.part(
                        questionnaire.parts().indexOf(one) + 1,
                        questionnaire.parts().size(),
                        one.title()))
                .orElse("");
    }
}
