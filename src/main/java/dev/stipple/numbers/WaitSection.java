package dev.stipple.numbers;

import dev.stipple.rules.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long clients wait, against the time by which each form was due. */
final class WaitSection {

    private static final String ID = "waits";
    private static final String TITLE = "How long clients wait";
    private static final double NINETY_PERCENT = 0.9;

    private WaitSection() {}

    /** What was decided of one severity, and how soon. */
    private record Waited(Severity severity, long met, long all, Map<String, Long> hours) {

        static Waited of(Severity severity, Sums sums) {
            String code = severity.name().toLowerCase(Locale.ROOT);
            long met = sums.of(Tallies.MET + code);
            return new Waited(
                    severity, met, met + sums.of(Tallies.LATE + code), sums.under(Tallies.WAITED + code + ":"));
        }

        /** Few people in despair stay uncounted: they could be known by it. */
        boolean hidden() {
            return severity == Severity.CRISIS && Shown.hidden(all);
        }

        Chart.Value bar() {
            if (hidden() || all == 0) {
                return new Chart.Value(words(severity), hidden() ? Shown.people(all) : "none", 0);
            }
            return new Chart.Value(words(severity), Shown.percent(met, all), (double) met / all);
        }

        Section.Row row() {
            return hidden()
                    ? Section.row(words(severity), Shown.people(all), "", "", "")
                    : Section.row(
                            words(severity),
                            String.valueOf(all),
                            Shown.share(met, all),
                            Buckets.HOURS.words(Buckets.HOURS.quantile(0.5, hours)),
                            Buckets.HOURS.words(Buckets.HOURS.quantile(NINETY_PERCENT, hours)));
        }
    }

    static Section of(Sums sums) {
        if (sums.total(Tallies.MET) + sums.total(Tallies.LATE) == 0) {
            return Section.empty(ID, TITLE, "Nothing was decided in this time.");
        }
        List<Waited> waited = Arrays.stream(Severity.values())
                .map(severity -> Waited.of(severity, sums))
                .toList();
        return Section.of(
                ID,
                TITLE,
                List.of(
                        "In time means by the time the form was due, in the studio's working hours. The hours and days are by the clock, nights and weekends too, and are worked out from ranges."),
                Chart.of(
                        "Share decided in time, by severity",
                        waited.stream().map(Waited::bar).toList()),
                new Section.Grid(
                        "Waiting by severity",
                        List.of(
                                "Severity",
                                "Decided",
                                "In time",
                                "Half waited less than",
                                "Nine in ten waited less than"),
                        waited.stream().map(Waited::row).toList()));
    }

    private static String words(Severity severity) {
        return switch (severity) {
            case CRISIS -> "Contact today";
            case SAFETY -> "Safety";
            case RED -> "Red";
            case AMBER -> "Amber";
            case ROUTINE -> "No flag";
        };
    }
}
