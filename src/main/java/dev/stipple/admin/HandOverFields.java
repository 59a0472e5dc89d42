package dev.stipple.admin;

import dev.stipple.studio.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** To whom a studio is handed over, and what becomes of the one who does it. */
final class HandOverFields {

    private HandOverFields() {}

    static Problems problems(TypedForm form, List<StaffMember> heirs) {
        Problems.Found found = new Problems.Found();
        found.unless(heir(form, heirs).isPresent(), "heir", "Select who becomes the owner");
        String then = form.at("then");
        found.unless(then.equals("lead") || then.equals("leave"), "then", "Select what becomes of you");
        return found.all();
    }

    static Optional<UUID> heir(TypedForm form, List<StaffMember> heirs) {
        return heirs.stream()
                .map(StaffMember::id)
                .filter(id -> id.toString().equals(form.at("heir")))
                .findFirst();
    }

    static boolean leaves(TypedForm form) {
        return form.at("then").equals("leave");
    }

    static List<Choice> choices(List<StaffMember> heirs, String chosen) {
        return heirs.stream()
                .map(one -> new Choice(
                        one.id().toString(),
                        one.name() + ", " + one.role().title(),
                        one.id().toString().equals(chosen)))
                .toList();
    }
}
