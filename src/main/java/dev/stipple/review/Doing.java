package dev.stipple.review;

import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import dev.stipple.studio.StudioProfile;
import java.time.Instant;
import java.util.UUID;

/** One act as it is carried out: on a locked review, by whom, with what was typed. */
record Doing(Review review, StudioProfile studio, StaffMember member, ActForm form, Instant now) {

    RecordId id() {
        return review.id();
    }

    UUID who() {
        return member.id();
    }

    @Override
    public String toString() {
        return "Doing";
    }
}
