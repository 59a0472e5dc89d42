package dev.stipple.bench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * templates/bench/bare-page.html
 *
 * @param options what could be chosen, as a question has it
 * @param filling as much text as makes the page as long as a question's page
 */
@CheckedTemplate(basePath = "bench", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BarePage(String title, List<String> options, String filling) implements TemplateInstance {}
