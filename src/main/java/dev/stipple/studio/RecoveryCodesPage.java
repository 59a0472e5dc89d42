package dev.stipple.studio;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/studio/recovery-codes-page.html: the only time that recovery codes are shown. */
@CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RecoveryCodesPage(List<String> codes) implements TemplateInstance {}
