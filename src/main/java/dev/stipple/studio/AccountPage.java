package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/studio/account-page.html: a person's own sign-in.
 *
 * @param codesLeft how many recovery codes are unused
 */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountPage(
        String studioName, StaffMember member, List<Line> lines, boolean factor, int codesLeft, String notice)
        implements TemplateInstance {

    /** A browser in which the person is signed in. */
    record Line(String device, String since, String lastSeen, boolean here) {}
}
