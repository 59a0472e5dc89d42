package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/consultation/changed-page.html: a new form from the answers of one that was sent.
 *
 * @param other this browser has another form that was not sent, which must not be lost unasked
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ChangedPage(StudioProfile studio, String back, String address, boolean other, String notice)
        implements TemplateInstance {}
