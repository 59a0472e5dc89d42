package dev.stipple.bench;

/**
 * What a load took of the program.
 *
 * @param cpuNanos of all its threads
 * @param bytes allocated
 * @param compilingNanos in which its compiler was at work
 */
record Spent(long cpuNanos, long bytes, long compilingNanos) {

    /** Of what is not the program. */
    static final Spent NOTHING = new Spent(0, 0, 0);

    /** As /api/bench/cost tells it, since the start. */
    static Spent told(String line) {
        String[] figures = line.split(" ", -1);
        return new Spent(Long.parseLong(figures[0]), Long.parseLong(figures[1]), Long.parseLong(figures[2]));
    }

    Spent since(Spent before) {
        return new Spent(cpuNanos - before.cpuNanos, bytes - before.bytes, compilingNanos - before.compilingNanos);
    }
}
