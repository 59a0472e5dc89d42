package dev.stipple.message;

import io.vertx.ext.mail.SMTPException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a failure of the mail library means. Its messages repeat what the server said, which may hold an address: they are
 * read here, and never passed on.
 */
final class SmtpFailure {

    private static final int PERMANENT = 500;
    private static final String RECIPIENT = "the recipient";
    private static final Pattern CODE = Pattern.compile("([2-5]\\d\\d)([ -].*)?", Pattern.DOTALL);

    /** How the library begins when a reply says no, and what we call that step. */
    private static final Map<String, String> STEPS = Map.of(
            "got error response", "the greeting",
            "HELO failed", "the hello",
            "AUTH ", "the sign-in",
            "sender address not accepted", "the sender",
            "recipient address not accepted", RECIPIENT,
            "DATA command not accepted", "the text",
            "sending data failed", "the end of the text");

    /** How the library begins when it does not go on by itself. */
    private static final Map<String, String> UNABLE = Map.of(
            "STARTTLS required", "it does not encrypt",
            "login is required", "it offers no sign-in that we know",
            "message exceeds", "the mail is too long for it");

    private SmtpFailure() {}

    static NotCarriedException of(Throwable failure) {
        if (failure instanceof SMTPException refusal) {
            return refused(refusal);
        }
        return begun(UNABLE, failure)
                .map(NotCarriedException::unable)
                .orElseGet(() -> NotCarriedException.unreachable(failure));
    }

    private static NotCarriedException refused(SMTPException refusal) {
        String step = begun(STEPS, refusal).orElse("a step");
        OptionalInt code = code(refusal.getReplyMessage());
        if (code.isEmpty()) {
            return NotCarriedException.unable("it speaks something else at " + step);
        }
        boolean forGood = step.equals(RECIPIENT) && code.getAsInt() >= PERMANENT;
        return forGood
                ? NotCarriedException.noSuchAddress(code.getAsInt())
                : NotCarriedException.refused(step, code.getAsInt());
    }

    /** As it was said: the library takes whatever it cannot read for a 500, and nonsense must not end a mail for good. */
    private static OptionalInt code(String reply) {
        Matcher read = CODE.matcher(reply);
        return read.matches() ? OptionalInt.of(Integer.parseInt(read.group(1))) : OptionalInt.empty();
    }

    private static Optional<String> begun(Map<String, String> words, Throwable failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        return words.entrySet().stream()
                .filter(entry -> message.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
