package dev.stipple.studio;

import java.util.UUID;

/**
 * A person at a studio, as far as the desk needs to know.
 *
 * @param on may sign in; who is switched off keeps a name beside what they did, and no more
 */
public record StaffMember(UUID studioId, UUID id, String name, Role role, boolean on) {

    /** Whether the person may open answers. The front desk sees the queue only. */
    public boolean readsAnswers() {
        return role != Role.FRONT_DESK;
    }

    /** Whether the person may read the sums of the mood scales: those who treat, and the owner of a studio of one. */
    public boolean readsScores() {
        return role != Role.FRONT_DESK;
    }

    /** Whether the person may decide on a submission. */
    public boolean decides() {
        return on && role != Role.FRONT_DESK && role != Role.READ_ONLY;
    }

    /** Whether the person may settle what two others disagree on, and read how the studio does. A studio of one has an owner only. */
    public boolean leads() {
        return role == Role.LEAD || role == Role.OWNER;
    }

    /** Whether the person settles how the studio works, and who works there. */
    public boolean owns() {
        return role == Role.OWNER;
    }
}
