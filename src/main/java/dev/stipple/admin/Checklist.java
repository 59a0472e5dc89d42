package dev.stipple.admin;

import dev.stipple.studio.Settings;
import dev.stipple.studio.StudioProfile;
import java.util.List;

/** What a studio should settle before its first client. */
final class Checklist {

    private static final int DECIDERS_NEEDED = 2;
    private static final int FEWEST_DIGITS = 5;

    private Checklist() {}

    /**
     * One thing to settle.
     *
     * @param why what it is for
     * @param link where it is settled
     */
    record Step(String title, boolean done, String why, String link) {}

    /**
     * The steps, and which are done.
     *
     * @param deciders people switched on who may decide
     * @param linesKnown there are help lines for the studio's country
     * @param mail mail can be sent from here
     */
    static List<Step> of(Settings.Standing now, int deciders, boolean linesKnown, boolean mail) {
        StudioProfile studio = now.studio();
        return List.of(
                new Step(
                        "Check the hours",
                        now.hoursChecked(),
                        "Every promise to a client is counted in them.",
                        "/admin/studio#opens"),
                new Step(
                        "Phone for clients",
                        digits(studio.phone()) >= FEWEST_DIGITS,
                        "It stands at the foot of every page.",
                        "/admin/studio#phone"),
                new Step(
                        "Country",
                        linesKnown,
                        "It decides which help lines a client in despair sees.",
                        "/admin/studio#country"),
                new Step(
                        "Two people who decide",
                        deciders >= DECIDERS_NEEDED,
                        "A second review needs a second pair of eyes.",
                        "/admin/people"),
                new Step(
                        "Price table",
                        now.prices().isPresent(),
                        "Practitioners see it beside the plan. Clients do not.",
                        "/admin/prices"),
                new Step(
                        "Mail to clients",
                        mail,
                        "Without it a client gets a code to write down, and no mail is promised.",
                        "/admin#mail"),
                new Step(
                        "Look at the wording",
                        now.wordingSeen(),
                        "What clients read for each of the five outcomes.",
                        "/admin/wording"));
    }

    private static long digits(String phone) {
        return phone.chars().filter(Character::isDigit).count();
    }
}
