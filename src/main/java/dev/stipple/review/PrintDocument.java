package dev.stipple.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/review/print-document.html: the same sheet as well-formed XHTML, for the PDF. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PrintDocument(PrintSheet sheet) implements TemplateInstance {}
