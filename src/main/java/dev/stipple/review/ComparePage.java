package dev.stipple.review;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/**
 * templates/review/compare-page.html: two sets of answers of one client beside each other.
 *
 * @param closed the other form was withdrawn or deleted by its client
 * @param others what this form can be compared with
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ComparePage(
        String studioName,
        StaffMember member,
        String id,
        String name,
        String reference,
        boolean closed,
        List<Other> others,
        Optional<Shown> shown)
        implements TemplateInstance {

    /** Another version or form, and where it is compared with this one. */
    record Other(String label, String address) {}

    /**
     * The comparison.
     *
     * @param before what stands in the left column, like "v1, sent Fri 20 Nov, 10am"
     * @param warnedAt when answers were changed that a first look had raised before
     * @param warnedOf when that first look was made
     * @param outcomes first look before and now, in words; empty when they are the same
     */
    record Shown(
            String before,
            String now,
            Comparison compared,
            String warnedAt,
            String warnedOf,
            String outcomes,
            Optional<MapChange> map,
            List<Photos> photos) {}

    /** The photos of one view; an address is empty where there is none. */
    record Photos(String name, String before, String now) {}
}
