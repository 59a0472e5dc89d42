package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/consultation/delete-page.html: what goes, what must stay and why, and the button.
 *
 * @param form this browser has a form that was not sent
 * @param reference of the form that this browser sent; empty when there is none
 * @param earlier references of the forms that it follows
 * @param newer whether a later form follows it, which stays
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DeletePage(
        StudioProfile studio, boolean form, String reference, List<String> earlier, boolean newer, String notice)
        implements TemplateInstance {}
