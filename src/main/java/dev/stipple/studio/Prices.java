package dev.stipple.studio;

import dev.stipple.plan.Span;
import java.util.Currency;
import java.util.Locale;

/**
 * What a session costs at a studio, for its practitioners. A client hears a price from a person who has seen the scalp, never
 * from a form.
 *
 * @param currency ISO 4217 code, like GBP
 * @param session from and to, in whole units of the currency
 * @param includes one line on what a session includes
 */
public record Prices(String currency, Span session, String includes) {

    public static final int HIGHEST = 100_000;

    public Prices {
        if (session.low() < 1 || session.high() > HIGHEST) {
            throw new IllegalArgumentException("a price runs from 1 to " + HIGHEST);
        }
        if (!known(currency)) {
            throw new IllegalArgumentException("not a currency");
        }
    }

    /** Whether there is such a currency. */
    public static boolean known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code));
    }

    /** What so many sessions come to: the fewest at the lowest price to the most at the highest. */
    public Span of(Span sessions) {
        return new Span(
                Math.multiplyExact(session.low(), sessions.low()), Math.multiplyExact(session.high(), sessions.high()));
    }

    /** Like "GBP 150 to 300 a session". */
    public String perSession() {
        return words(session) + " a session";
    }

    /** Like "GBP 300 to 1,200 for 2 to 4 sessions". */
    public String inWords(Span sessions) {
        return words(of(sessions)) + " for " + sessions + (sessions.high() == 1 ? " session" : " sessions");
    }

    private String words(Span money) {
        String low = number(money.low());
        return currency + " " + (money.low() == money.high() ? low : low + " to " + number(money.high()));
    }

    private static String number(int amount) {
        return String.format(Locale.ENGLISH, "%,d", amount);
    }
}
