package dev.stipple.review;

import dev.stipple.edition.ReadableRule;
import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/review/factor-page.html: the rules of one factor, each with when, what, why, evidence and examples. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FactorPage(String studioName, StaffMember member, String number, String name, List<ReadableRule> rules)
        implements TemplateInstance {}
