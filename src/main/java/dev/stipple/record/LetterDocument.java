package dev.stipple.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/record/letter-document.html: the letter on paper, as well-formed XHTML. */
@CheckedTemplate(basePath = "record", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record LetterDocument(DoctorsLetter letter) implements TemplateInstance {}
