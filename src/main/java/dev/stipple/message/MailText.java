package dev.stipple.message;

import io.vertx.ext.mail.MailMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a mail for the mail library. The headers are ours: the library takes the date from elsewhere, has another message
 * id at each try, and folds long headers with a bare line feed, which strict servers refuse.
 */
final class MailText {

    /** As many letters as surely fit into one encoded word (RFC 2047), whatever they are. */
    private static final Pattern WORD = Pattern.compile(".{1,11}");

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

    MailMessage of(Mail mail) {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC));
        return new MailMessage()
                .setFrom(from)
                .setTo(mail.to())
                .setText(mail.text())
                .addHeader("Date", date)
                .addHeader("From", words(fromName) + " <" + from + ">")
                .addHeader("To", "<" + mail.to() + ">")
                .addHeader("Subject", words(mail.subject()))
                .addHeader("Message-ID", "<" + mail.id() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Type", "text/plain; charset=UTF-8");
    }

    private static String words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(MailText::word)
                .collect(Collectors.joining("\r\n "));
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
