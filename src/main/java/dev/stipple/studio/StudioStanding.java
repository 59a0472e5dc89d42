package dev.stipple.studio;

/** Whether a studio goes on. */
public enum StudioStanding {
    OPEN,
    /** Its owner has named a day for its end: it takes no new forms, and can still go on. */
    ENDING,
    /** All it held is deleted. Its name stays, so that who comes by an old link is told whom to ask. */
    ENDED;

    /** Whether clients may begin and send forms. */
    public boolean takesForms() {
        return this == OPEN;
    }
}
