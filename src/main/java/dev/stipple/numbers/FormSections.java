package dev.stipple.numbers;

import dev.stipple.questionnaire.Page;
import dev.stipple.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the numbers say of the form itself: how far people get, and how long it takes. */
final class FormSections {

    private static final double NINETY_PERCENT = 0.9;
    private static final int MEDIAN_GOAL = 10;
    private static final int P90_GOAL = 16;
    private static final int MOST_LOST_PERCENT = 5;
    /** Of fewer forms a share says little. */
    private static final int ENOUGH_FORMS = 20;

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
        long sent = sums.of(Tallies.SENT);
        List<Step> steps = steps(sums, questionnaire);
        return Section.of(
                "pages",
                "How far people get",
                List.of(
                        "Sent: " + Shown.share(sent, started)
                                + " of those who started. The goal is 75%, and no page should lose more than 5%.",
                        "Each page counts once for each form, with its first answer. A form begun before this time and sent in it counts on both sides of the line, so a short period can look odd. Forms that change an earlier one are left out."),
                Chart.of(
                        "Forms by how far they got",
                        steps.stream()
                                .filter(Step::forAll)
                                .map(step -> new Chart.Value(
                                        step.title(), String.valueOf(step.n()), (double) step.n() / started))
                                .toList()),
                new Section.Grid(
                        "Forms by page",
                        List.of("Page", "Forms", "Of those who started", "Lost since the page before"),
                        steps.stream().map(step -> step.row(started)).toList()));
    }

    private static List<Step> steps(Sums sums, Questionnaire questionnaire) {
        List<Step> steps = new ArrayList<>();
        long before = sums.of(Tallies.STARTED);
        steps.add(new Step("Started: age and consent", before, true, before));
        for (Page page : counted(questionnaire)) {
            long n = sums.of(Tallies.PAGE + TallyRows.code(page.slug()));
            boolean forAll = page.when().isEmpty();
            steps.add(new Step(page.title(), n, forAll, before));
            before = forAll ? n : before;
        }
        steps.add(new Step("Sent", sums.of(Tallies.SENT), true, before));
        return steps;
    }

    /**
     * How many forms got so far.
     *
     * @param forAll the page is asked of everybody; one that only some are asked is about what they share
     * @param before how many got as far as the page before it that is asked of everybody
     */
    private record Step(String title, long n, boolean forAll, long before) {

        Section.Row row(long started) {
            return forAll
                    ? Section.row(title, String.valueOf(n), Shown.percent(n, started), lost())
                    : Section.row(
                            title,
                            Shown.people(n),
                            Shown.hidden(n) ? "" : Shown.percent(n, started),
                            "asked of some only");
        }

        private String lost() {
            if (n >= before) {
                return "none";
            }
            boolean many = before >= ENOUGH_FORMS && (before - n) * 100 > before * MOST_LOST_PERCENT;
            return Shown.percent(before - n, before) + (many ? ": look at this page" : "");
        }
    }

    private static List<Page> counted(Questionnaire questionnaire) {
        return questionnaire.pages().stream()
                .filter(page -> !page.equals(questionnaire.before()) && !page.inPlace())
                .toList();
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
        Shares shares = new Shares(median.of());
        List<String> names = buckets.names();
        for (int at = 0; at < names.size(); at++) {
            shares.add(buckets.words(at), took.getOrDefault(names.get(at), 0L));
        }
        return Section.of(
                "time",
                "How long it takes",
                List.of(
                        "Half were sent within " + buckets.words(median) + " (goal " + MEDIAN_GOAL
                                + "), nine in ten within " + buckets.words(p90) + " (goal " + P90_GOAL + ").",
                        "Worked out from the ranges below, not from single forms: no form's own time is kept. From beginning to sending, with every pause."),
                shares.chart("Forms by the time from beginning to sending"),
                shares.grid("Forms by time taken", "Time"));
    }

    /** What the first looks said. */
    static Section outcomes(Sums sums) {
        long all = sums.total(Tallies.OUTCOME);
        if (all == 0) {
            return Section.empty("outcomes", "First looks", "No form was sent in this time.");
        }
        List<String> heads = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (String code : Outcomes.all()) {
            heads.add(Outcomes.words(code));
            counts.add(sums.of(Tallies.OUTCOME + code));
        }
        heads.add("None: a person first");
        counts.add(sums.of(Tallies.OUTCOME + "crisis") + sums.of(Tallies.OUTCOME + "unscored"));
        Cells cells = Cells.of(counts);
        List<Chart.Value> bars = new ArrayList<>();
        List<Section.Row> rows = new ArrayList<>();
        for (int at = 0; at < heads.size(); at++) {
            long n = cells.exact(at) ? counts.get(at) : 0;
            bars.add(new Chart.Value(heads.get(at), cells.shown(at), (double) n / all));
            rows.add(Section.row(heads.get(at), cells.shown(at), cells.exact(at) ? Shown.percent(n, all) : ""));
        }
        return Section.of(
                "outcomes",
                "First looks",
                List.of("What the rules said of " + all + (all == 1 ? " form" : " forms")
                        + ". No mix is right or wrong by itself; a sudden change is worth a look."
                        + (cells.few() ? " Small numbers say “fewer than 5”: somebody could be known by them." : "")),
                Chart.of("Forms by first look", bars),
                new Section.Grid("Forms by first look", List.of("First look", "Forms", "Share"), rows));
    }
}
