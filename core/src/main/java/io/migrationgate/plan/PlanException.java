package io.migrationgate.plan;

import java.util.List;

/**
 * Says everything that is wrong with a plan, each mistake in one line
 * {@code file:line:column: path: what is wrong, what is allowed}.
 */
public final class PlanException extends RuntimeException {
    private final transient List<String> mistakes;

    public PlanException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public PlanException(String mistake) {
        this(List.of(mistake));
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
