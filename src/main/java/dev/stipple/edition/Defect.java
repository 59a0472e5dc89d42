package dev.stipple.edition;

/** One thing wrong with an edition, and how to mend it. */
public record Defect(Place place, String message) {
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
