package dev.stipple.studio;

import dev.stipple.privacy.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What the owner of a studio settles. Each change names the version of the page it was made on, and is refused when a
 * colleague changed something meanwhile; each is written in the access log.
 */
@ApplicationScoped
public class Settings {

    private final EntityManager entities;
    private final Wordings wordings;
    private final AccessLog access;
    private final Clock clock;

    Settings(EntityManager entities, Wordings wordings, AccessLog access, Clock clock) {
        this.entities = entities;
        this.wordings = wordings;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param hoursChecked somebody has looked at the hours since the studio was opened
     * @param wordingSeen somebody has looked at the wording
     */
    public record Standing(
            StudioProfile studio, int version, Optional<Prices> prices, boolean hoursChecked, boolean wordingSeen) {}

    @Transactional
    public Standing of(UUID studioId) {
        Studio studio = entities.find(Studio.class, studioId);
        return new Standing(
                studio.profile(), studio.version(), studio.prices(), studio.areHoursChecked(), studio.isWordingSeen());
    }

    /** Name, contact, hours, time to think, country and language. False when it changed meanwhile. */
    @Transactional
    public boolean settle(StaffMember by, int version, StudioProfile changed) {
        return change(by, version, studio -> {
            studio.settle(changed);
            studio.hoursChecked(clock.instant());
        });
    }

    /** How soon forms are read; those already sent keep what was promised. False when it changed meanwhile. */
    @Transactional
    public boolean readWithin(StaffMember by, int version, ReadingTimes times) {
        return change(by, version, studio -> studio.readWithin(times));
    }

    /** The price table, or none. False when it changed meanwhile. */
    @Transactional
    public boolean price(StaffMember by, int version, Optional<Prices> prices) {
        return change(by, version, studio -> studio.price(prices));
    }

    /** The studio's own sentences, all of them. False when it changed meanwhile. */
    @Transactional
    public boolean word(StaffMember by, int version, List<Wordings.Own> sentences) {
        return change(by, version, studio -> {
            studio.wordingSeen(clock.instant());
            wordings.replace(by.studioId(), sentences);
        });
    }

    private boolean change(StaffMember by, int version, Consumer<Studio> change) {
        Studio studio = entities.find(Studio.class, by.studioId(), LockModeType.PESSIMISTIC_WRITE);
        if (studio.version() != version) {
            return false;
        }
        change.accept(studio);
        access.opened(by.studioId(), by.id(), AccessLog.Kind.SETTINGS, by.studioId());
        return true;
    }
}
