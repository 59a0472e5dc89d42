package dev.stipple.admin;

import dev.stipple.rights.Periods;
import java.util.Map;

/** Periods of keeping as typed. */
final class RetentionFields {

    private RetentionFields() {}

    static TypedForm showing(Periods periods) {
        return TypedForm.showing(Map.of(
                "form", Integer.toString(periods.formMonths()),
                "photo", Integer.toString(periods.photoMonths()),
                "treated", Integer.toString(periods.treatedYears()),
                "reason", periods.treatedReason(),
                "log", Integer.toString(periods.logYears())));
    }

    static Problems problems(TypedForm form) {
        Problems.Found found = new Problems.Found();
        bound(form, "form", "months for a form without treatment", Periods.MOST_FORM_MONTHS, found);
        bound(form, "photo", "months for photos", Periods.MOST_FORM_MONTHS, found);
        bound(form, "treated", "years after a treatment", Periods.MOST_TREATED_YEARS, found);
        bound(form, "log", "years for lines of the access log", Periods.MOST_LOG_YEARS, found);
        found.unless(
                !found.all().none() || number(form, "photo") <= number(form, "form"),
                "photo",
                "Enter no more months for photos than for the form they belong to");
        found.unlessLine(form, "reason", "why forms of treated clients are kept that long", Periods.LONGEST_REASON);
        return found.all();
    }

    /** The periods as meant; only after {@link #problems} found nothing. */
    static Periods read(TypedForm form) {
        return new Periods(
                number(form, "form"),
                number(form, "photo"),
                number(form, "treated"),
                form.at("reason"),
                number(form, "log"));
    }

    private static void bound(TypedForm form, String field, String what, int most, Problems.Found found) {
        int number = number(form, field);
        found.unless(number >= 1 && number <= most, field, "Enter the " + what + " as a number from 1 to " + most);
    }

    private static int number(TypedForm form, String field) {
        return form.number(field).orElse(0);
    }
}
