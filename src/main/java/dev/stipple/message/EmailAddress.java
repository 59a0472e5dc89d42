package dev.stipple.message;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that mail can be sent to. Does not print itself. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");

    /** Reads what somebody typed; empty when no mail could be sent there. */
    public static Optional<EmailAddress> read(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
            return SHAPE.matcher(plain).matches() ? Optional.of(new EmailAddress(plain)) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "EmailAddress";
    }
}
