package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/review/client-file-page.html: everything of one client, over all their forms, newest first.
 *
 * @param name as the client last gave it, or empty when every form is ended
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ClientFilePage(String studioName, StaffMember member, String name, List<Form> forms, List<Entry> entries)
        implements TemplateInstance {

    /**
     * One form of the client.
     *
     * @param linked a person put it to this client, and can take it out again
     */
    record Form(String id, String reference, String sent, String state, boolean ended, boolean linked) {}

    /**
     * Something that happened.
     *
     * @param who the person at the studio, or empty
     * @param link where it can be opened, or empty
     */
    record Entry(String at, String reference, String what, String who, String detail, String link) {}
}
