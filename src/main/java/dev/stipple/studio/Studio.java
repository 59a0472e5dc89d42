package dev.stipple.studio;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant: its name, contact and hours. */
@Entity
class Studio {

    @Id
    private UUID studioId;

    private String slug;
    private String name;
    private String phone;
    private String country;
    private String zone;
    private LocalTime opens;
    private LocalTime closes;
    private String workingDays;
    private int thinkingDays;
    private byte @Nullable [] apiTokenHash;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Studio() {}

    Studio(StudioProfile profile, byte @Nullable [] apiTokenHash, Instant createdAt) {
        this.studioId = profile.id();
        this.slug = profile.slug();
        this.name = profile.name();
        this.phone = profile.phone();
        this.country = profile.country();
        this.zone = profile.hours().zone().getId();
        this.opens = profile.hours().opens();
        this.closes = profile.hours().closes();
        this.workingDays = String.join(
                ",", profile.hours().days().stream().map(DayOfWeek::name).toList());
        this.thinkingDays = profile.thinkingDays();
        this.apiTokenHash = apiTokenHash;
        this.createdAt = createdAt;
    }

    StudioProfile profile() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : workingDays.split(",", -1)) {
            days.add(DayOfWeek.valueOf(day));
        }
        return new StudioProfile(
                studioId,
                slug,
                name,
                phone,
                country,
                new WorkingHours(days, opens, closes, ZoneId.of(zone)),
                thinkingDays);
    }

    Optional<byte[]> apiTokenHash() {
        return Optional.ofNullable(apiTokenHash).map(byte[]::clone);
    }

    Instant createdAt() {
        return createdAt;
    }
}
