package dev.stipple.numbers;

import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/numbers/numbers-page.html: what was counted, part by part.
 *
 * @param nothing nothing at all was counted in the time chosen
 */
@CheckedTemplate(basePath = "numbers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NumbersPage(
        String studioName,
        StaffMember member,
        Period period,
        List<Period> periods,
        String from,
        String to,
        boolean nothing,
        List<Section> sections)
        implements TemplateInstance {}
