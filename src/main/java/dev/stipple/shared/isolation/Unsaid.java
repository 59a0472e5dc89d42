package dev.stipple.shared.isolation;

import jakarta.enterprise.context.ApplicationScoped;

/** What work may see that never said whose it is: nothing of any studio. */
@ApplicationScoped
class Unsaid {

    Sight sight() {
        return Sight.UNSAID;
    }
}
