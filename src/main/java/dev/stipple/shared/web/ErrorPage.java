package dev.stipple.shared.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/shared/error-page.html: what happened, and what to do. */
@CheckedTemplate(basePath = "shared", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ErrorPage(String title, String text, String incident) implements TemplateInstance {

    public static ErrorPage of(String title, String text) {
        return new ErrorPage(title, text, "");
    }
}
