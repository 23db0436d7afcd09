package io.migrationgate.plan.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Describes a value that is written as text, and how that text becomes a value.
 *
 * <p>The pattern is the outer form that the JSON Schema knows too; what a pattern cannot say (a date that does not
 * exist) only the reader refuses. So the schema is never stricter than the reader.
 *
 * @param <T> type of the value
 */
public abstract non-sealed class Scalar<T> implements Shape<T> {
    private final String words;
    private final Pattern pattern;

    Scalar(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    /** The pattern that the whole text must match. */
    public final String pattern() {
        return pattern.pattern();
    }

    /** Whether the whole text matches the pattern. */
    final boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    @Override
    public final String words() {
        return words;
    }

    @Override
    public final @Nullable T read(Spot spot) {
        String text = spot.text();
        if (text == null) {
            spot.refuse(notText(spot));
            return null;
        }
        if (!matches(text)) {
            spot.refuse(notInForm(text));
            return null;
        }
        return parse(text, spot);
    }

    /** Turns text that has the outer form into a value, or reports why it is none and returns null. */
    abstract @Nullable T parse(String text, Spot spot);

    /** Says what is wrong with a value that YAML does not take for text. */
    String notText(Spot spot) {
        return "is " + spot.kind() + ", not text; write " + words + (spot.isScalar() ? ", in quotes" : "");
    }

    /** Says what is wrong with text that has not the outer form. Never repeats it: it may be a misplaced secret. */
    String notInForm(String text) {
        return (text.isBlank() ? "is empty" : "has not the right form") + "; write " + words;
    }

    @Override
    public final <R> R accept(ShapeVisitor<R> visitor) {
        return visitor.scalar(this);
    }
}
