package dev.stipple.shared.isolation;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What the work of this thread may see: what it said itself, else what its request said. */
@ApplicationScoped
class SightNow {

    private static final ThreadLocal<@Nullable Sight> SAID = new ThreadLocal<>();

    private final SightOfRequest request;
    private final Unsaid unsaid;

    SightNow(SightOfRequest request, Unsaid unsaid) {
        this.request = request;
        this.unsaid = unsaid;
    }

    Sight get() {
        Sight own = SAID.get();
        if (own != null) {
            return own;
        }
        Sight ofRequest = Arc.container().requestContext().isActive() ? request.get() : null;
        return ofRequest == null ? unsaid.sight() : ofRequest;
    }

    /** Whether this thread is in the midst of work that said whose it is. */
    boolean isSaid() {
        return SAID.get() != null;
    }

    /**
     * Says it for this thread.
     *
     * @return what was said before; give it back at the end
     */
    @Nullable
    Sight say(Sight sight) {
        Sight before = SAID.get();
        SAID.set(sight);
        return before;
    }

    /** Goes back to what was said before. */
    void back(@Nullable Sight before) {
        if (before == null) {
            SAID.remove();
        } else {
            SAID.set(before);
        }
    }
}
