package dev.stipple.studio;

/**
 * How soon a studio reads, by how much a form matters. What the desk owes and what clients are promised are both made from
 * these numbers, so that the two cannot drift apart. Words of despair are not among them: they are read within the hour.
 *
 * @param safetyHours working hours until a sign that needs a doctor soon is seen to
 * @param redDays working days until a form with a red flag is read
 * @param amberDays working days until a form with an amber flag is read, and a question answered
 * @param routineDays working days until any other form is read
 */
public record ReadingTimes(int safetyHours, int redDays, int amberDays, int routineDays) {

    public static final int MOST_SAFETY_HOURS = 8;
    public static final int MOST_RED_DAYS = 2;
    public static final int MOST_AMBER_DAYS = 5;
    public static final int MOST_ROUTINE_DAYS = 10;

    /** What a studio begins with. */
    public static final ReadingTimes USUAL = new ReadingTimes(4, 1, 2, 3);

    public ReadingTimes {
        if (!within(safetyHours, MOST_SAFETY_HOURS)
                || !within(redDays, MOST_RED_DAYS)
                || !within(amberDays, MOST_AMBER_DAYS)
                || !within(routineDays, MOST_ROUTINE_DAYS)) {
            throw new IllegalArgumentException("reading times are out of bounds");
        }
        if (redDays > amberDays || amberDays > routineDays) {
            throw new IllegalArgumentException("what matters more is read no later than what matters less");
        }
    }

    /** The working days that a client with a red flag is told: one in hand where that is no later than for amber. */
    public int redPromiseDays() {
        return Math.max(redDays, Math.min(redDays + 1, amberDays));
    }

    private static boolean within(int number, int most) {
        return number >= 1 && number <= most;
    }
}
