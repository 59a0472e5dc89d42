package dev.stipple.studio;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;

/** A day on which a studio does not work, though the weekday says so. */
@Entity
class ClosedDay {

    /** Its key: the studio, then the day. */
    @Embeddable
    record Id(UUID studioId, LocalDate day) {}

    @EmbeddedId
    private Id id;

    private String note;

    @SuppressWarnings("NullAway.Init")
    protected ClosedDay() {}

    LocalDate day() {
        return id.day();
    }

    String note() {
        return note;
    }
}
