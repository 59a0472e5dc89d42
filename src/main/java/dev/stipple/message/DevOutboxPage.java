package dev.stipple.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** templates/message/dev-outbox-page.html: mails of a trial, on a page instead of in a mailbox. */
@CheckedTemplate(basePath = "message", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DevOutboxPage(List<ShownMail> mails) implements TemplateInstance {

    /** A mail with its text by lines. */
    record ShownMail(String kind, String at, String subject, String to, List<Line> lines) {}

    /** A line, which may be an address to follow. */
    record Line(String text) {

        public boolean link() {
            return text.startsWith("http://") || text.startsWith("https://");
        }
    }
}
