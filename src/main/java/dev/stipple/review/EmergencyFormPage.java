package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/review/emergency-form-page.html
 *
 * @param until when it closes again
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EmergencyFormPage(String studioName, StaffMember member, PrintSheet sheet, String until)
        implements TemplateInstance {}
