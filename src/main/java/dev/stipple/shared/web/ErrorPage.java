package dev.stipple.shared.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import java.util.regex.Pattern;

/** templates/shared/error-page.html: what happened, what to do, what was typed, a way on, and whom to turn to. */
@CheckedTemplate(basePath = "shared", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ErrorPage(Optional<Contact> studio, String title, String text, String incident, Again again, Way way)
        implements TemplateInstance {

    /** A link that leads out of the dead end; without address where there is none. */
    record Way(String address, String words) {

        /** The page of photos, which is also where they are sent to. */
        static final Pattern PHOTOS = Pattern.compile("/c/[a-z0-9-]+/q/add-photos");

        /** From a path of a studio that may be known. */
        static Way from(String path, Optional<Contact> studio, ErrorMessages words) {
            return studio.map(known -> PHOTOS.matcher(path).matches()
                            ? new Way(path, words.toPhotos())
                            : new Way("/c/" + known.slug(), words.toStart()))
                    .orElseGet(() -> new Way("", ""));
        }
    }
}
