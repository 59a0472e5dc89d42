package dev.stipple.studio;

import java.util.UUID;

/** What pages need to know of a studio. */
public record StudioProfile(UUID id, String slug, String name, String phone, WorkingHours hours) {}
