package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/admin/keys-page.html
 *
 * @param version of the studio's key
 * @param state what became of the latest change, in a sentence
 * @param underWay whether a change has not ended
 * @param master what is to be said of the master key; empty while it stays
 */
@CheckedTemplate(basePath = "admin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeysPage(String studioName, StaffMember member, int version, String state, boolean underWay, String master)
        implements TemplateInstance {}
