package dev.stipple.studio;

import dev.stipple.plan.Span;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
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

    @Version
    private int version;

    private String language;
    private int safetyHours;
    private int redDays;
    private int amberDays;
    private int routineDays;
    private @Nullable String priceCurrency;
    private @Nullable Integer priceLow;
    private @Nullable Integer priceHigh;
    private @Nullable String priceIncludes;
    private @Nullable Instant hoursCheckedAt;
    private @Nullable Instant wordingSeenAt;

    /** Read along with the row: every page of a client begins with its studio, and must not cost a second question. */
    @Formula("(select string_agg(to_char(d.day, 'YYYY-MM-DD'), ',') from closed_day d where d.studio_id = studio_id)")
    private @Nullable String closedDays;

    @Formula("(select case when e.ended_at is null then 'ENDING' else 'ENDED' end from studio_ending e"
            + " where e.studio_id = studio_id and e.cancelled_at is null)")
    private @Nullable String ending;

    @SuppressWarnings("NullAway.Init")
    protected Studio() {}

    Studio(StudioProfile profile, byte @Nullable [] apiTokenHash, Instant createdAt) {
        this.studioId = profile.id();
        this.slug = profile.slug();
        this.apiTokenHash = apiTokenHash;
        this.createdAt = createdAt;
        settle(profile);
        readWithin(profile.readingTimes());
    }

    /** Takes over what a studio settles of itself; its address and its reading times stay. */
    final void settle(StudioProfile profile) {
        this.name = profile.name();
        this.phone = profile.phone();
        this.country = profile.country();
        this.zone = profile.hours().zone().getId();
        this.opens = profile.hours().opens();
        this.closes = profile.hours().closes();
        this.workingDays = String.join(
                ",", profile.hours().days().stream().map(DayOfWeek::name).toList());
        this.thinkingDays = profile.thinkingDays();
        this.language = profile.language();
    }

    final void readWithin(ReadingTimes times) {
        this.safetyHours = times.safetyHours();
        this.redDays = times.redDays();
        this.amberDays = times.amberDays();
        this.routineDays = times.routineDays();
    }

    void price(Optional<Prices> prices) {
        this.priceCurrency = prices.map(Prices::currency).orElse(null);
        this.priceLow = prices.map(one -> one.session().low()).orElse(null);
        this.priceHigh = prices.map(one -> one.session().high()).orElse(null);
        this.priceIncludes = prices.map(Prices::includes).orElse(null);
    }

    Optional<Prices> prices() {
        return priceCurrency == null || priceLow == null || priceHigh == null || priceIncludes == null
                ? Optional.empty()
                : Optional.of(new Prices(priceCurrency, new Span(priceLow, priceHigh), priceIncludes));
    }

    int version() {
        return version;
    }

    void hoursChecked(Instant now) {
        hoursCheckedAt = now;
    }

    boolean areHoursChecked() {
        return hoursCheckedAt != null;
    }

    void wordingSeen(Instant now) {
        wordingSeenAt = now;
    }

    boolean isWordingSeen() {
        return wordingSeenAt != null;
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
                new WorkingHours(days, opens, closes, ZoneId.of(zone), closed()),
                thinkingDays,
                new ReadingTimes(safetyHours, redDays, amberDays, routineDays),
                language,
                ending == null ? StudioStanding.OPEN : StudioStanding.valueOf(ending));
    }

    private Set<LocalDate> closed() {
        return closedDays == null
                ? Set.of()
                : Stream.of(closedDays.split(",", -1)).map(LocalDate::parse).collect(Collectors.toSet());
    }

    Optional<byte[]> apiTokenHash() {
        return Optional.ofNullable(apiTokenHash).map(byte[]::clone);
    }

    Instant createdAt() {
        return createdAt;
    }
}
