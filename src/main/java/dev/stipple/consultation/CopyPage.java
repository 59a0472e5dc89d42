package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/consultation/copy-page.html: a client takes a copy of everything.
 *
 * @param back address of the result
 * @param address where the link is asked for
 * @param download the link that was made just now; empty before
 * @param until until when it is good, like "Tue 24 Nov, 5pm"; empty before
 * @param months how long the studio keeps a form that leads to no treatment
 * @param years how long it keeps that of a treated client, after the last treatment
 * @param byItself the program deletes it then; else somebody at the studio has to
 * @param notice what happened to the page itself
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CopyPage(
        StudioProfile studio,
        String back,
        String address,
        String download,
        String until,
        int months,
        int years,
        boolean byItself,
        String notice)
        implements TemplateInstance {}
