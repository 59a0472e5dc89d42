package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * templates/consultation/resume-page.html: where a code is entered.
 *
 * @param studio when it is known: the address names none
 * @param instead whether this browser's other form may give way
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ResumePage(Optional<StudioProfile> studio, String code, boolean instead, String problem, String notice)
        implements TemplateInstance {}
