package dev.stipple.shared.web;

/** What an error means to the person who meets it, and what to do. */
record Said(int status, String title, String text) {

    static final Said TOO_MANY_FIELDS = new Said(
            413,
            "We could not read that",
            "The form had many more fields than the page asks for. Load the page again and repeat the last step. Earlier answers are saved.");

    private static final Said PHOTOS_TOO_LARGE = new Said(
            413,
            "Those photos are too large together",
            "None of them was added. Earlier photos and answers are saved. Each photo can have up to 12 MB. Add them one at a time, or go on without them.");

    static Said of(int status, String path) {
        return switch (status) {
            case 401 -> new Said(status, "Sign in first", "This page needs someone who is signed in.");
            case 403 ->
                new Said(
                        status, "This is not open to you", "Your role does not include this. Ask your studio's owner.");
            case 404, 405 -> notFound(status, path);
            case 413 ->
                ErrorPage.Way.PHOTOS.matcher(path).matches()
                        ? PHOTOS_TOO_LARGE
                        : new Said(
                                status,
                                "That was more than the page can take",
                                "Go back: what you typed is still there. Shorten the longest text and try again. Earlier answers are saved.");
            case 503 ->
                new Said(status, "Too busy for a moment", "Wait a minute and try again. Earlier answers are saved.");
            default ->
                status < 500
                        ? new Said(
                                status, "We could not read that", "Go back and try again. Earlier answers are saved.")
                        : new Said(
                                status,
                                "Something went wrong on our side",
                                "Earlier answers are saved. Go back and try again in a minute, or phone the studio.");
        };
    }

    private static Said notFound(int status, String path) {
        boolean result = path.startsWith("/c/") && (path.contains("/r/") || path.contains("/result/"));
        String mend = result
                ? "A first look opens with its private link, or in the browser that sent the form. Check that you have the whole link."
                : "Check the address. If you followed a link from a studio, ask the studio for it again.";
        return new Said(status, "We cannot find that page", mend);
    }
}
