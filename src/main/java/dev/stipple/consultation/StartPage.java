package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/consultation/start-page.html
 *
 * @param begun whether this browser has an unfinished form
 * @param until the day on which it is deleted, unless the client goes on before
 * @param result address of the result of a form sent from this browser, or empty
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StartPage(StudioProfile studio, boolean begun, String until, String result) implements TemplateInstance {}
