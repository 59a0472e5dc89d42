package dev.stipple.numbers;

import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the numbers say of the form itself: how far people get, and how long it takes. */
final class FormSections {

    private static final double NINETY_PERCENT = 0.9;
    private static final int MEDIAN_GOAL = 10;
    private static final int P90_GOAL = 16;

    private FormSections() {}

    /** How far forms get, page by page. */
    static Section funnel(Sums sums, Questionnaire questionnaire) {
        long started = sums.of(Tallies.STARTED);
        if (started == 0) {
            return Section.empty(
                    "pages",
                    "How far people get",
                    "Nobody has begun a form in this time. A form is begun once a client has given age and consent.");
        }
        List<Chart.Value> bars = new ArrayList<>();
        List<Section.Row> rows = new ArrayList<>();
        long before = started;
        rows.add(Section.row("Started: age and consent", String.valueOf(started), "100%", ""));
        bars.add(bar("Started", started, started));
        for (Page page : counted(questionnaire)) {
            long n = sums.of(Tallies.PAGE + TallyRows.code(page.slug()));
            boolean forAll = page.when().isEmpty();
            rows.add(Section.row(
                    page.title(),
                    String.valueOf(n),
                    Shown.percent(n, started),
                    forAll ? lost(before, n) : "asked of some only"));
            if (forAll) {
                bars.add(bar(page.title(), n, started));
                before = n;
            }
        }
        long sent = sums.of(Tallies.SENT);
        rows.add(Section.row("Sent", String.valueOf(sent), Shown.percent(sent, started), lost(before, sent)));
        bars.add(bar("Sent", sent, started));
        return Section.of(
                "pages",
                "How far people get",
                List.of(
                        "Sent: " + Shown.share(sent, started)
                                + " of those who started. The goal is 75%, and no page should lose more than 5%.",
                        "Each page counts once for each form, with its first answer. A form begun before this time and sent in it counts on both sides of the line, so a short period can look odd. Forms that change an earlier one are left out."),
                Chart.of("Forms by how far they got", bars),
                new Section.Grid(
                        "Forms by page",
                        List.of("Page", "Forms", "Of those who started", "Lost since the page before"),
                        rows));
    }

    private static List<Page> counted(Questionnaire questionnaire) {
        return questionnaire.pages().stream()
                .filter(page -> !page.equals(questionnaire.before()) && !page.inPlace())
                .toList();
    }

    private static Chart.Value bar(String label, long n, long started) {
        return new Chart.Value(label, String.valueOf(n), (double) n / started);
    }

    private static String lost(long before, long n) {
        return n >= before ? "none" : Shown.percent(before - n, before);
    }

    /** How long a form takes. */
    static Section time(Sums sums) {
        Map<String, Long> took = sums.under(Tallies.TOOK);
        Buckets buckets = Buckets.MINUTES;
        Buckets.Quantile median = buckets.quantile(0.5, took);
        if (median.of() == 0) {
            return Section.empty("time", "How long it takes", "No form was sent in this time.");
        }
        Buckets.Quantile p90 = buckets.quantile(NINETY_PERCENT, took);
        List<Chart.Value> bars = new ArrayList<>();
        List<Section.Row> rows = new ArrayList<>();
        List<String> names = buckets.names();
        for (int at = 0; at < names.size(); at++) {
            long n = took.getOrDefault(names.get(at), 0L);
            bars.add(new Chart.Value(buckets.words(at), String.valueOf(n), (double) n / median.of()));
            rows.add(Section.row(buckets.words(at), String.valueOf(n), Shown.percent(n, median.of())));
        }
        return Section.of(
                "time",
                "How long it takes",
                List.of(
                        "Half were sent within " + buckets.words(median) + " (goal " + MEDIAN_GOAL
                                + "), nine in ten within " + buckets.words(p90) + " (goal " + P90_GOAL + ").",
                        "Worked out from the ranges below, not from single forms: no form's own time is kept. From beginning to sending, with every pause."),
                Chart.of("Forms by the time from beginning to sending", bars),
                new Section.Grid("Forms by time taken", List.of("Time", "Forms", "Share"), rows));
    }

    /** What the first looks said. */
    static Section outcomes(Sums sums) {
        long all = sums.total(Tallies.OUTCOME);
        if (all == 0) {
            return Section.empty("outcomes", "First looks", "No form was sent in this time.");
        }
        List<Chart.Value> bars = new ArrayList<>();
        List<Section.Row> rows = new ArrayList<>();
        for (String code : Outcomes.all()) {
            long n = sums.of(Tallies.OUTCOME + code);
            bars.add(new Chart.Value(Outcomes.words(code), String.valueOf(n), (double) n / all));
            rows.add(Section.row(Outcomes.words(code), String.valueOf(n), Shown.percent(n, all)));
        }
        return new Section(
                "outcomes",
                "First looks",
                List.of("What the rules said of " + all + (all == 1 ? " form" : " forms")
                        + ". No mix is right or wrong by itself; a sudden change is worth a look."),
                Optional.of(Chart.of("Forms by first look", bars)),
                Optional.of(new Section.Grid("Forms by first look", List.of("First look", "Forms", "Share"), rows)));
    }
}
