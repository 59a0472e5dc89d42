package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/consultation/ending-page.html: the studio takes no forms, and whom to ask.
 *
 * @param until the day on which it ends; empty when it has ended
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EndingPage(StudioProfile studio, String until) implements TemplateInstance {}
