package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/review/emergency-page.html: asks why somebody has to read a form that their role does not open. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EmergencyPage(String studioName, StaffMember member, String id, String reference, String typed, String problem)
        implements TemplateInstance {

    @Override
    public String toString() {
        return "EmergencyPage[" + reference + "]";
    }
}
