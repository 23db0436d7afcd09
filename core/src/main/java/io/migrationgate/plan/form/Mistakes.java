package io.migrationgate.plan.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.error.Mark;

/**
 * Collects what is wrong with a text, each mistake with its place.
 *
 * <p>Keeps the first thousand and shows the first hundred in the order of the text: more help nobody, and a hostile text
 * must not fill the memory.
 */
public final class Mistakes {
    /** The path of a mistake that belongs to no key. */
    static final String WHOLE = "plan";

    private static final int KEPT = 1_000;
    private static final int SHOWN = 100;

    private final List<Mistake> kept = new ArrayList<>();
    private int count;

    private record Mistake(int line, int column, String path, String sentence) {}

    /**
     * Adds a mistake.
     *
     * @param line from 1
     * @param column from 1
     */
    void add(int line, int column, String path, String sentence) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Mistake(line, column, path.isEmpty() ? WHOLE : path, sentence));
        }
    }

    void add(Mark mark, String path, String sentence) {
        add(mark.getLine() + 1, mark.getColumn() + 1, path, sentence);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** All mistakes by position, each {@code file:line:column: path: sentence}. */
    public List<String> lines(String file) {
        List<String> lines = new ArrayList<>();
        kept.stream()
                .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
                .limit(SHOWN)
                .forEach(mistake -> lines.add(line(file, mistake)));
        if (count > SHOWN) {
            String more = String.format(Locale.ROOT, "%d more mistakes are not shown", count - SHOWN);
            lines.add(line(file, new Mistake(1, 1, WHOLE, more)));
        }
        return lines;
    }

    private static String line(String file, Mistake mistake) {
        return file + ":" + mistake.line + ":" + mistake.column + ": " + mistake.path + ": " + mistake.sentence;
    }
}
