package dev.stipple.studio;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The person signed in on this request. */
@RequestScoped
public class CurrentStaff {

    static final String ATTRIBUTE = "stipple.staff";

    private final SecurityIdentity identity;

    CurrentStaff(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Who it is.
     *
     * @throws UnauthorizedException when nobody is signed in
     */
    public StaffMember member() {
        StaffMember member = identity.getAttribute(ATTRIBUTE);
        if (member == null) {
            throw new UnauthorizedException();
        }
        return member;
    }
}
