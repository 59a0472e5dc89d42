package dev.stipple.admin;

import dev.stipple.plan.Span;
import dev.stipple.studio.Prices;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A price table as typed; all fields empty means that there is none. */
final class PricesFields {

    private static final int LONGEST_LINE = 200;

    private PricesFields() {}

    static TypedForm showing(Optional<Prices> prices) {
        return prices.map(table -> TypedForm.showing(Map.of(
                        "currency", table.currency(),
                        "low", Integer.toString(table.session().low()),
                        "high", Integer.toString(table.session().high()),
                        "includes", table.includes())))
                .orElse(TypedForm.EMPTY);
    }

    static Problems problems(TypedForm form) {
        Problems.Found found = new Problems.Found();
        if (empty(form)) {
            return Problems.NONE;
        }
        found.unless(Prices.known(currency(form)), "currency", "Enter the currency as three letters, like GBP");
        boolean low = amount(form, "low", "lowest", found);
        boolean high = amount(form, "high", "highest", found);
        found.unless(
                !low
                        || !high
                        || form.number("low").orElse(0) <= form.number("high").orElse(0),
                "high",
                "Enter a highest price that is not below the lowest");
        found.unlessLine(form, "includes", "what a session includes", LONGEST_LINE);
        return found.all();
    }

    /** The table as meant; only after {@link #problems} found nothing. */
    static Optional<Prices> read(TypedForm form) {
        return empty(form)
                ? Optional.empty()
                : Optional.of(new Prices(
                        currency(form),
                        new Span(
                                form.number("low").orElseThrow(),
                                form.number("high").orElseThrow()),
                        form.at("includes")));
    }

    private static boolean amount(TypedForm form, String field, String which, Problems.Found found) {
        int amount = form.number(field).orElse(0);
        boolean holds = amount >= 1 && amount <= Prices.HIGHEST;
        found.unless(
                holds,
                field,
                "Enter the " + which + " price of a session as a whole number, from 1 to "
                        + String.format(Locale.ENGLISH, "%,d", Prices.HIGHEST));
        return holds;
    }

    private static String currency(TypedForm form) {
        return form.at("currency").toUpperCase(Locale.ROOT);
    }

    private static boolean empty(TypedForm form) {
        return (form.at("currency") + form.at("low") + form.at("high") + form.at("includes")).isEmpty();
    }
}
