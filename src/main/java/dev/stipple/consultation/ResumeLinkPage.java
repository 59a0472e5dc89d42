package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** templates/consultation/resume-link-page.html: the button behind a link. Looking at it uses nothing up. */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ResumeLinkPage(Optional<StudioProfile> studio, String action, boolean instead, String notice)
        implements TemplateInstance {}
