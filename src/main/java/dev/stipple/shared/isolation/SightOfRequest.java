package dev.stipple.shared.isolation;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The studio of a request, once it is known. A request has one. */
@RequestScoped
class SightOfRequest {

    private @Nullable Sight sight;

    @Nullable
    Sight get() {
        return sight;
    }

    /**
     * Takes the studio.
     *
     * @return whether it is news
     * @throws IllegalStateException when the request is of another studio
     */
    boolean take(Sight taken) {
        if (taken.equals(sight)) {
            return false;
        }
        if (sight != null) {
            throw new IllegalStateException("a request of one studio reached for another");
        }
        sight = taken;
        return true;
    }
}
