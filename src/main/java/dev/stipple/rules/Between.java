package dev.stipple.rules;

/** The two questions of a contradiction and the one question that settles it. */
public record Between(String first, String second, String asks) {}
