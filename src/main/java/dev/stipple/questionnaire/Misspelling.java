package dev.stipple.questionnaire;

/** How far two words are apart: letters put in, left out, changed, or two neighbours swapped. */
final class Misspelling {

    private static final int SHORTEST = 6;
    private static final int LONG = 10;

    private Misspelling() {}

    /** Whether a word is a likely misspelling of a name: one edit away, or two when the name has ten letters or more. */
    static boolean of(String name, String word) {
        int allowed = name.length() >= LONG ? 2 : 1;
        return name.length() >= SHORTEST
                && Math.abs(name.length() - word.length()) <= allowed
                && distance(name, word) <= allowed;
    }

    /** Optimal string alignment distance. */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
