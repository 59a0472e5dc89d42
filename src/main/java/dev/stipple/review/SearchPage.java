package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/review/search-page.html
 *
 * @param problem what is wrong with what was typed, or empty
 * @param searched whether the lines are an answer
 * @param more whether more was found than is shown
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SearchPage(
        String studioName,
        StaffMember member,
        String typed,
        String problem,
        boolean searched,
        List<Line> lines,
        boolean more)
        implements TemplateInstance {

    /**
     * A form that was found.
     *
     * @param ended the client withdrew it, so that nobody writes or phones because of it
     */
    record Line(String id, String name, String reference, String sent, String state, boolean ended) {}
}
