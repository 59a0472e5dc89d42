package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/studio/setup-done-page.html: the only time that the API token is shown. */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SetupDonePage(StudioProfile studio, String apiToken) implements TemplateInstance {}
