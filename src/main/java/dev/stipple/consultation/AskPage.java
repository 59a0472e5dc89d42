package dev.stipple.consultation;

import dev.stipple.studio.StudioProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * templates/consultation/ask-page.html: a question to the studio, or the wish that a person looks again.
 *
 * @param again whether a second look is asked for
 * @param open whether one is asked for already
 * @param by until when a person answers
 * @param once id by which a second sending of the same form is known
 * @param words as typed
 * @param help words of despair are in what was typed and not sent
 * @param soon where to turn about a sign on the skin that is in it; empty when there is none
 */
@CheckedTemplate(basePath = "consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AskPage(
        StudioProfile studio,
        String back,
        String address,
        boolean again,
        boolean open,
        String by,
        boolean reachable,
        String most,
        String once,
        String words,
        boolean help,
        String soon,
        String problem,
        String notice)
        implements TemplateInstance {}
