package dev.stipple.message;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Writes a mail as it stands on the wire (RFC 5322): a few headers, and the text in base64 so that no line can be odd. */
final class MailText {

    private final String from;
    private final String fromName;
    private final String domain;
    private final Clock clock;

    MailText(SmtpServer server, Clock clock) {
        this.from = server.from();
        this.fromName = server.fromName();
        this.domain = server.domain();
        this.clock = clock;
    }

    /** Headers and text, each line ended, without the single dot that ends it all. */
    String of(Mail mail) {
        return String.join(
                "\r\n",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atZone(ZoneOffset.UTC)),
                "From: " + word(fromName) + " <" + from + ">",
                "To: <" + mail.to() + ">",
                "Subject: " + word(mail.subject()),
                "Message-ID: <" + mail.id() + "@" + domain + ">",
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(mail.text().getBytes(StandardCharsets.UTF_8)),
                "");
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
