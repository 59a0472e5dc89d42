package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * templates/review/hold-page.html: a form is kept longer than others.
 *
 * @param hold the hold as it stands
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HoldPage(
        String studioName, StaffMember member, String id, String reference, Optional<Standing> hold, Typed typed)
        implements TemplateInstance {

    /** Why, until and since when, and who said so. */
    record Standing(String reason, String until, String since, String by) {}
}
