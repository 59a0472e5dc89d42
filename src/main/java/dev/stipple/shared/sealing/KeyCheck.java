package dev.stipple.shared.sealing;

import dev.stipple.shared.isolation.AcrossStudios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Whether the key file still opens what is sealed. The file is read anew: it can go while the program runs on what it remembers. */
@ApplicationScoped
public class KeyCheck {

    private final EntityManager entities;
    private final MasterKey master;

    KeyCheck(EntityManager entities, MasterKey master) {
        this.entities = entities;
        this.master = master;
    }

    /** What is wrong with the key file; empty when the newest studio's key opens with it. */
    @AcrossStudios("the newest key of any studio tells whether the file is right")
    @Transactional
    public Optional<String> trouble() {
        return entities.createQuery("from StudioKey order by createdAt desc", StudioKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(this::trouble);
    }

    private Optional<String> trouble(StudioKey key) {
        try {
            master.open(Keys.context(key.id()), key.wrapped());
            return Optional.empty();
        } catch (SealBrokenException anotherKey) {
            return Optional.of("The key file is not the one that the records were sealed with");
        } catch (IllegalStateException unreadable) {
            return Optional.of("The key file is missing or cannot be read");
        }
    }
}
