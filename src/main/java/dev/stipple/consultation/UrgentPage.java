package dev.stipple.consultation;

import dev.stipple.edition.Support;
import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/consultation/urgent-page.html: a sign that a doctor should see soon, said at once and not only in the result.
 *
 * @param goOn the page that comes next: the form goes on, or the result is
 * @param sent the form was sent before
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record UrgentPage(StudioProfile studio, List<Support.Contact> doctors, String goOn, boolean sent)
        implements TemplateInstance {}
