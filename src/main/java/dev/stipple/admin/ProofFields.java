package dev.stipple.admin;

import dev.stipple.studio.ProofAgain;
import dev.stipple.studio.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;

/** Password and code, asked again at the end of a form. They are never shown back. */
@ApplicationScoped
class ProofFields {

    private final ProofAgain proof;

    ProofFields(ProofAgain proof) {
        this.proof = proof;
    }

    /** What stands against them; looked at last, for a right code is used up. */
    Problems problems(StaffMember member, Map<String, String> typed) {
        return problems(member, typed, "");
    }

    /**
     * The same of the second form of a page.
     *
     * @param prefix before the names of its fields on the page
     */
    Problems problems(StaffMember member, Map<String, String> typed, String prefix) {
        return proof.problem(member, at(typed, "password"), at(typed, "code"))
                .map(problem -> Problems.of(prefix + problem.field(), problem.text()))
                .orElse(Problems.NONE);
    }

    boolean asksCode(StaffMember member) {
        return proof.asksCode(member);
    }

    private static String at(Map<String, String> typed, String field) {
        return Objects.toString(typed.get(field), "");
    }
}
