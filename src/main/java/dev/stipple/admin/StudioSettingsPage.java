package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/admin/studio-settings-page.html
 *
 * @param begin the address at which clients begin
 * @param closed the next days on which the studio is closed
 * @param notice what happened to the page itself
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StudioSettingsPage(
        String studioName,
        StaffMember member,
        String begin,
        TypedForm form,
        int version,
        List<Choice> days,
        List<Choice> countries,
        List<Choice> languages,
        List<String> closed,
        Problems problems,
        String notice)
        implements TemplateInstance {}
