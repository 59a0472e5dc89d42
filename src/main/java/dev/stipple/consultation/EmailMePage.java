package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.UUID;

/**
 * templates/consultation/email-me-page.html: asks where the private link of a result should be sent.
 *
 * @param sent whether the mail has been asked for
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EmailMePage(
        StudioProfile studio,
        String result,
        boolean mail,
        boolean sent,
        UUID once,
        String email,
        String sender,
        String subject,
        String problem,
        String notice)
        implements TemplateInstance {}
