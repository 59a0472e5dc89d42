package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/consultation/stop-page.html: a kind end, with nothing stored.
 *
 * @param begun whether a form begun before is still there, for an hour
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StopPage(StudioProfile studio, boolean underAge, boolean begun) implements TemplateInstance {}
