package dev.stipple.edition;

/** Where something is written in an edition: a file and a line, counted from 1. */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + " line " + line;
    }
}
