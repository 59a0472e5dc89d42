package dev.stipple.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/review/print-page.html: a submission to be printed by the browser.
 *
 * @param hasPhotos whether there are photos that could be printed with it
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PrintPage(PrintSheet sheet, boolean hasPhotos) implements TemplateInstance {}
