package dev.stipple.shared.web;

import java.util.regex.Pattern;

/** What an error means to the person who meets it, and what to do. */
record Said(int status, String title, String text) {

    private static final Pattern DESK = Pattern.compile("/(desk|admin|setup|api|dev)(/.*)?");
    private static final Pattern RESULT = Pattern.compile("/c/[^/]+/(r|result)/.*");

    private static final String NAME_IT =
            "Open the address under which Stipple was set up. Whoever runs it can add this "
                    + "one with stipple.site or stipple.hosts.";

    /** Whether a path is of the studio's people and programs, who are spoken to in English. */
    static boolean isForStaff(String path) {
        return DESK.matcher(path).matches();
    }

    static Said of(int status, String path, ErrorMessages words) {
        return switch (status) {
            case 401 -> new Said(status, "Sign in first", "This page needs someone who is signed in.");
            case 403 ->
                isForStaff(path)
                        ? new Said(
                                status,
                                "This is not open to you",
                                "Your role does not include this. Ask your studio's owner.")
                        : new Said(status, words.fromElsewhere(), words.fromElsewhereMend());
            case 404, 405 ->
                new Said(
                        status,
                        words.notFound(),
                        RESULT.matcher(path).matches() ? words.resultNotFoundMend() : words.notFoundMend());
            case 413 ->
                ErrorPage.Way.PHOTOS.matcher(path).matches()
                        ? new Said(status, words.photosTooLarge(), words.photosTooLargeMend())
                        : new Said(status, words.tooLarge(), words.tooLargeMend());
            case 414 -> new Said(status, words.longAddress(), words.longAddressMend());
            case 421 -> new Said(status, words.notOurs(), isForStaff(path) ? NAME_IT : words.notOursMend());
            case 431 -> new Said(status, words.largeHead(), words.largeHeadMend());
            case 503 -> new Said(status, words.tooBusy(), words.tooBusyMend());
            default ->
                status < 500
                        ? new Said(status, words.unreadable(), words.unreadableMend())
                        : new Said(status, words.broken(), words.brokenMend());
        };
    }

    static Said tooManyFields(ErrorMessages words) {
        return new Said(413, words.unreadable(), words.tooManyFieldsMend());
    }

    static Said photosWithoutForm(ErrorMessages words) {
        return new Said(413, words.photosWithoutForm(), words.photosWithoutFormMend());
    }

    static Said closed(ErrorMessages words) {
        return new Said(503, words.closed(), words.closedMend());
    }

    static Said stale(ErrorMessages words) {
        return new Said(400, words.stale(), words.staleMend());
    }
}
