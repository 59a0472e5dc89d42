package dev.stipple.consultation;

import dev.stipple.questionnaire.Page;
import dev.stipple.studio.StudioProfile;
import dev.stipple.submission.PrivateLinks;
import java.util.UUID;

/** Where the client's pages live. */
final class Addresses {

    static final String BEFORE = "before";

    private Addresses() {}

    static String start(StudioProfile studio) {
        return "/c/" + studio.slug();
    }

    static String of(StudioProfile studio, Page page) {
        return page.slug().equals(BEFORE) ? start(studio) + "/before" : start(studio) + "/q/" + page.slug();
    }

    static String photos(StudioProfile studio) {
        return start(studio) + "/q/" + DraftPhotos.PAGE;
    }

    static String result(StudioProfile studio, UUID submission) {
        return start(studio) + "/result/" + submission;
    }

    /** Whom a sent form's client can turn to about a sign on the skin. */
    static String lookSoon(StudioProfile studio, UUID submission) {
        return result(studio, submission) + "/look-soon";
    }

    static String delete(StudioProfile studio) {
        return start(studio) + "/delete";
    }

    static String crisis(StudioProfile studio) {
        return start(studio) + "/crisis";
    }

    static String checkAnswers(StudioProfile studio) {
        return start(studio) + "/check-answers";
    }

    static String save(StudioProfile studio) {
        return start(studio) + "/save";
    }

    static String saved(StudioProfile studio) {
        return start(studio) + "/saved";
    }

    static String emailMe(StudioProfile studio, UUID submission) {
        return result(studio, submission) + "/email-me";
    }

    static String privateLink(StudioProfile studio, String link) {
        return PrivateLinks.path(studio, link);
    }
}
