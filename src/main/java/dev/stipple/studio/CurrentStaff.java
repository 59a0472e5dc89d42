package dev.stipple.studio;

import dev.stipple.shared.isolation.StudioScope;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The person signed in on this request. */
@RequestScoped
public class CurrentStaff {

    static final String ATTRIBUTE = "stipple.staff";

    private final SecurityIdentity identity;
    private final StudioScope scope;

    CurrentStaff(SecurityIdentity identity, StudioScope scope) {
        this.identity = identity;
        this.scope = scope;
    }

    /**
     * Who it is. From here on the request sees the rows of their studio.
     *
     * @throws UnauthorizedException when nobody is signed in
     */
    public StaffMember member() {
        StaffMember member = identity.getAttribute(ATTRIBUTE);
        if (member == null) {
            throw new UnauthorizedException();
        }
        scope.ofRequest(member.studioId());
        return member;
    }
}
