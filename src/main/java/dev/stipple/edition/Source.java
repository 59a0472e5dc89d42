package dev.stipple.edition;

/** An entry of the source register: what a rule leans on, and where it can be read. */
public record Source(String code, String title, String url) {}
