package dev.stipple.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/review/print-many-page.html: several submissions, each beginning on a sheet of its own.
 *
 * @param ended how many of those chosen were ended by their clients since, and are not here
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PrintManyPage(List<PrintSheet> sheets, int ended) implements TemplateInstance {}
