package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * templates/review/ask-back-page.html: the questions that a practitioner may ask again, room for own words, and what the
 * client will read.
 *
 * @param refused why nothing can be asked now, or empty
 * @param open the question that waits for the client
 * @param how how the client hears of it
 * @param hint on words that are hard to read, or empty
 * @param clash that somebody else was quicker, or that the page was open too long; or empty
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AskBackPage(
        String studioName,
        StaffMember member,
        String id,
        String name,
        String reference,
        String refused,
        Optional<AskedBack.One> open,
        String how,
        List<Group> groups,
        String words,
        int version,
        Problems problems,
        String hint,
        String clash,
        Optional<Preview> preview)
        implements TemplateInstance {

    /** What stands against asking it: all of it, and by the field it is about. */
    record Problems(List<AskBackForm.Problem> all) {

        public String question() {
            return of("question");
        }

        public String words() {
            return of("words");
        }

        private String of(String field) {
            return all.stream()
                    .filter(problem -> problem.field().equals(field))
                    .map(AskBackForm.Problem::text)
                    .collect(Collectors.joining(". "));
        }
    }

    /** Questions under one heading. */
    record Group(String title, List<Choice> choices) {

        /** The same, with the id of the field on its first control: where a problem leads to. */
        Group linked() {
            List<Choice> linked = new ArrayList<>(choices);
            linked.set(0, choices.get(0).linked());
            return new Group(title, linked);
        }
    }

    /**
     * A question that may be asked again.
     *
     * @param control id of its control; the first of the page has that of the field
     * @param now the client's present answer, in English
     */
    record Choice(String control, String id, String name, String label, List<String> now, boolean chosen) {

        private Choice linked() {
            return new Choice("question", id, name, label, now, chosen);
        }
    }

    /**
     * What the client reads, in their language.
     *
     * @param language tag for the page's own marking
     * @param until the last day to answer, in that language
     */
    record Preview(
            String language,
            String title,
            String lead,
            List<Line> questions,
            String asks,
            String words,
            String until) {}

    /** One question as the client reads it, with their present answer. */
    record Line(String label, List<String> now) {}
}
