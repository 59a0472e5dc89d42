package dev.stipple.admin;

/** One of several to choose from, and whether it is chosen. */
record Choice(String code, String name, boolean chosen) {}
