package dev.stipple.message;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A mail as it goes out: plain text, nothing to fetch, nothing that counts its readers.
 *
 * @param id the same at each try, so that a mail that went out twice can be told as one
 */
public record Mail(UUID id, MailKind kind, String to, String subject, String text) {

    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}*");

    public Mail {
        if (!ONE_LINE.matcher(to).matches() || !ONE_LINE.matcher(subject).matches()) {
            throw new IllegalArgumentException("a line end in a header of a mail");
        }
    }

    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
