package dev.stipple.admin;

import dev.stipple.studio.ReadingTimes;
import java.util.Map;

/** Reading times as typed. */
final class ReadingTimesFields {

    private ReadingTimesFields() {}

    static TypedForm showing(ReadingTimes times) {
        return TypedForm.showing(Map.of(
                "safety", Integer.toString(times.safetyHours()),
                "red", Integer.toString(times.redDays()),
                "amber", Integer.toString(times.amberDays()),
                "routine", Integer.toString(times.routineDays())));
    }

    static Problems problems(TypedForm form) {
        Problems.Found found = new Problems.Found();
        bound(form, "safety", "working hours", ReadingTimes.MOST_SAFETY_HOURS, found);
        bound(form, "red", "working days", ReadingTimes.MOST_RED_DAYS, found);
        bound(form, "amber", "working days", ReadingTimes.MOST_AMBER_DAYS, found);
        bound(form, "routine", "working days", ReadingTimes.MOST_ROUTINE_DAYS, found);
        if (found.all().none()) {
            order(form, found);
        }
        return found.all();
    }

    private static void order(TypedForm form, Problems.Found found) {
        found.unless(
                number(form, "red") <= number(form, "amber"),
                "red",
                "Enter no more days for red than for amber: what matters more is read first");
        found.unless(
                number(form, "amber") <= number(form, "routine"),
                "amber",
                "Enter no more days for amber than for routine: what matters more is read first");
    }

    /** The times as meant; only after {@link #problems} found nothing. */
    static ReadingTimes read(TypedForm form) {
        return new ReadingTimes(
                number(form, "safety"), number(form, "red"), number(form, "amber"), number(form, "routine"));
    }

    private static void bound(TypedForm form, String field, String unit, int most, Problems.Found found) {
        int number = number(form, field);
        found.unless(
                number >= 1 && number <= most,
                field,
                "Enter the " + unit + " for " + field + " as a number from 1 to " + most);
    }

    private static int number(TypedForm form, String field) {
        return form.number(field).orElse(0);
    }
}
