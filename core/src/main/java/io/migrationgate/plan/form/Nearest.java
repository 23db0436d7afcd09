package io.migrationgate.plan.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the known word that somebody most likely meant. */
public final class Nearest {
    private static final int LONGEST = 64;
    private static final int FEW = 12;
    private static final int MANY = 20;

    private Nearest() {}

    /** What is allowed: the known word that is near, or the known words, as far as people read a list. */
    public static String advice(String word, Collection<String> known) {
        Optional<String> near = of(word, known);
        if (near.isEmpty()) {
            return known.isEmpty() ? "there is none" : "known: " + list(known);
        }
        String meant = "did you mean " + Quoted.of(near.get()) + "?";
        return known.size() > FEW ? meant : meant + " Known: " + list(known);
    }

    /** The words with commas, the first ones when they are many. */
    public static String list(Collection<String> words) {
        String first = words.stream()
                .limit(MANY)
                .map(word -> Quoted.isPlain(word) ? word : Quoted.HIDDEN)
                .collect(Collectors.joining(", "));
        return words.size() <= MANY ? first : first + " and " + (words.size() - MANY) + " more";
    }

    /** The nearest known word, when at most a third of its letters differ. */
    static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** Edits that turn one word into the other; a swap of neighbours is one edit, case and separators are none. */
    private static int distance(String left, String right) {
        String a = simple(left);
        String b = simple(right);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }

    private static String simple(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
