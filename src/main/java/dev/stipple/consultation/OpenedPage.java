package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/consultation/opened-page.html: who at the studio opened this form, newest first.
 *
 * @param back address of the result
 * @param more there are older ones that are not shown
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OpenedPage(StudioProfile studio, String back, List<Line> lines, boolean more) implements TemplateInstance {

    /**
     * One time that it was opened.
     *
     * @param at like "Tue 24 Nov, 5pm"
     * @param who the name as the studio gives it, and the role
     * @param what what was done
     */
    record Line(String at, String who, String what) {}
}
