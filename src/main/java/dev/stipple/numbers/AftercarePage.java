package dev.stipple.numbers;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/numbers/aftercare-page.html: what is recorded of one client's treatments, and the forms to record more.
 *
 * @param treated a treatment is recorded, so that a look can be
 * @param due the 30-day look is due, in words, or empty
 * @param correcting what is being corrected, in words, or empty
 * @param closed the client ended the form: what was typed is shown once more, and nothing can be recorded
 * @param notice why nothing was recorded, or empty
 */
@CheckedTemplate(basePath = "numbers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AftercarePage(
        String studioName,
        StaffMember member,
        String id,
        String name,
        String reference,
        List<Line> lines,
        boolean treated,
        String due,
        String correcting,
        boolean closed,
        String notice,
        AftercareForm form,
        List<AftercareForm.Problem> problems,
        Choices choices)
        implements TemplateInstance {

    /**
     * One entry.
     *
     * @param says what was found, each a sentence
     * @param state that it was corrected or taken back, or empty
     * @param correct where it is corrected, or empty
     */
    record Line(
            String on, String title, List<String> says, String note, String recorded, String state, String correct) {}

    /** What there is to choose. */
    record Choices(List<Choice> looks, List<Choice> complications, List<Choice> satisfaction) {
        static final Choices ALL = new Choices(Choice.LOOKS, Choice.COMPLICATIONS, Choice.SATISFACTION);
    }
}
