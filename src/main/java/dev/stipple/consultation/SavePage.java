package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.UUID;

/**
 * templates/consultation/save-page.html: two ways to come back, a code or a mail.
 *
 * @param back where the client was
 * @param mail whether a mail can be sent here at all
 * @param once id of this asking, by which a double click makes one mail
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SavePage(
        StudioProfile studio,
        String back,
        String until,
        long days,
        boolean mail,
        UUID once,
        String email,
        String problem,
        String notice)
        implements TemplateInstance {}
