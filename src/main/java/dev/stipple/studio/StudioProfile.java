package dev.stipple.studio;

import dev.stipple.shared.web.Contact;
import java.util.UUID;

/**
 * What pages need to know of a studio.
 *
 * @param thinkingDays days between sending a form and the first booking: time to think, never less than two
 * @param country ISO 3166 code of two letters; decides whom clients in despair are told to turn to
 * @param language tag of the language for clients whose browser names none that we speak
 * @param standing whether it goes on
 */
public record StudioProfile(
        UUID id,
        String slug,
        String name,
        String phone,
        String country,
        WorkingHours hours,
        int thinkingDays,
        ReadingTimes readingTimes,
        String language,
        StudioStanding standing)
        implements Contact {

    /** What a studio begins with. */
    public static final int USUAL_THINKING_DAYS = 7;

    private static final String USUAL_LANGUAGE = "en";

    /** A studio that goes on. */
    public StudioProfile(
            UUID id,
            String slug,
            String name,
            String phone,
            String country,
            WorkingHours hours,
            int thinkingDays,
            ReadingTimes readingTimes,
            String language) {
        this(id, slug, name, phone, country, hours, thinkingDays, readingTimes, language, StudioStanding.OPEN);
    }

    /** A studio that reads as soon as studios usually do, and speaks English. */
    public StudioProfile(
            UUID id, String slug, String name, String phone, String country, WorkingHours hours, int thinkingDays) {
        this(id, slug, name, phone, country, hours, thinkingDays, ReadingTimes.USUAL, USUAL_LANGUAGE);
    }
}
