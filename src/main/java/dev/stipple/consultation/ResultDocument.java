package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/consultation/result-document.html: the result on paper, as well-formed XHTML. */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ResultDocument(StudioProfile studio, ResultBody body) implements TemplateInstance {}
