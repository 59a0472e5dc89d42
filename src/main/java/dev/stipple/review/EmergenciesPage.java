package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/review/emergencies-page.html: who read in an emergency, and why. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EmergenciesPage(String studioName, StaffMember member, List<Line> lines) implements TemplateInstance {

    /** One reading. */
    record Line(String id, String submission, String reference, String who, String at, String reason, boolean seen) {
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }
}
