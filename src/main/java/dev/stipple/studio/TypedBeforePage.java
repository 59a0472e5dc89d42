package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** templates/studio/typed-before-page.html: what a session's end kept from being recorded. Nothing is done until its person says so. */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TypedBeforePage(String name, TypedBefore typed) implements TemplateInstance {}
