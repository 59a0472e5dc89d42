package dev.stipple.shared.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** templates/shared/error-page.html: what happened, what to do, and a way on. */
@CheckedTemplate(basePath = "shared", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ErrorPage(String title, String text, String incident, Way way) implements TemplateInstance {

    private static final Pattern INSIDE_A_STUDIO = Pattern.compile("/c/([a-z0-9-]+)/.*");

    /** A link that leads out of the dead end; without address where there is none. */
    public record Way(String address, String words) {

        /** The page of photos, which is also where they are sent to. */
        static final Pattern PHOTOS = Pattern.compile("/c/[a-z0-9-]+/q/add-photos");

        static Way from(String path) {
            if (PHOTOS.matcher(path).matches()) {
                return new Way(path, "Go back to the photos");
            }
            Matcher inside = INSIDE_A_STUDIO.matcher(path);
            if (inside.matches()) {
                return new Way("/c/" + inside.group(1), "Go to the start of the form");
            }
            return path.startsWith("/desk") ? new Way("/desk/queue", "Go to the queue") : new Way("", "");
        }
    }

    /** The error page of a request to a path. */
    public static ErrorPage at(String path, String title, String text) {
        return new ErrorPage(title, text, "", Way.from(path));
    }
}
