package io.migrationgate.verdict;

/** What a verb ended with, the same word and number in both faces. */
public enum Outcome {
    GO(0),
    /** Done, where no verdict decides. */
    DONE(0),
    /** The plan is broken. */
    BROKEN_PLAN(2),
    /** The verb was asked for in a way that cannot work. */
    USAGE(2),
    NO_GO(10),
    INCONCLUSIVE(11);

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    /** The outcome of a verdict that decides. */
    public static Outcome of(Verdict verdict) {
        return switch (verdict) {
            case GO -> GO;
            case NO_GO -> NO_GO;
            case INCONCLUSIVE -> INCONCLUSIVE;
        };
    }

    /** The number for scripts. */
    public int code() {
        return code;
    }

    /** Whether the host may go on. */
    public boolean success() {
        return code == 0;
    }

    /** Word and number as messages begin with, for example {@code NO_GO(10)}. */
    public String token() {
        return name() + "(" + code + ")";
    }
}
