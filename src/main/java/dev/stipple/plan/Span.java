package dev.stipple.plan;

/** A range of whole numbers, both ends included; the unit belongs to what it measures. */
public record Span(int low, int high) {

    public Span {
        if (low > high) {
            throw new IllegalArgumentException("a range runs from the lower to the higher number");
        }
    }

    Span plus(Span other) {
        return new Span(low + other.low, high + other.high);
    }

    Span withMore(int atTheTop) {
        return new Span(low, high + atTheTop);
    }

    /** A share of it, rounded to whole numbers. */
    Span percent(int share) {
        return new Span(Math.round(low * share / 100f), Math.round(high * share / 100f));
    }

    /** The range in words, such as {@code 2 to 4}. */
    @Override
    public String toString() {
        return low == high ? Integer.toString(low) : low + " to " + high;
    }
}
