package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/consultation/send-failed-page.html: the fault is ours, the answers are kept, and the way on is one button. */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SendFailedPage(StudioProfile studio, String reference) implements TemplateInstance {}
