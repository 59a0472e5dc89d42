package dev.stipple.review;

import dev.stipple.edition.ReadableRule;
import dev.stipple.studio.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** templates/review/rules-page.html: the book by factor, a line for each rule. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RulesPage(String studioName, StaffMember member, String search, int total, int found, List<Factor> factors)
        implements TemplateInstance {

    /** A factor with those of its rules that were found. */
    record Factor(String number, String name, List<ReadableRule> rules) {}

    static RulesPage of(String studioName, StaffMember member, String search, int total, List<ReadableRule> found) {
        Map<String, List<ReadableRule>> byFactor = found.stream()
                .collect(Collectors.groupingBy(ReadableRule::factor, LinkedHashMap::new, Collectors.toList()));
        List<Factor> factors = byFactor.entrySet().stream()
                .map(entry -> new Factor(entry.getKey(), entry.getValue().get(0).factorName(), entry.getValue()))
                .toList();
        return new RulesPage(studioName, member, search, total, found.size(), factors);
    }
}
