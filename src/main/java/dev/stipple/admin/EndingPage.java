package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * templates/admin/ending-page.html
 *
 * @param announced the end that was announced; empty while the studio goes on
 * @param held why no end can come yet; empty when nothing is in its way
 * @param open forms that a client still waits for
 * @param earliest the first day that may be named, as it is typed
 * @param copied when the last copy was taken and what was in it; empty when none ever was
 * @param asksCode whether a code is asked besides the password
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EndingPage(
        String studioName,
        StaffMember member,
        TypedForm form,
        Optional<Announced> announced,
        String held,
        int open,
        String earliest,
        String copied,
        boolean asksCode,
        Problems problems,
        String notice)
        implements TemplateInstance {

    /**
     * An end that was announced.
     *
     * @param day on which the studio ends
     * @param by who named the day, and when
     * @param began whether the deletion has begun
     */
    public record Announced(String day, String by, boolean began) {}
}
