package io.migrationgate.access;

/**
 * Carries a task to another machine and brings its answer back.
 *
 * <p>What the texts mean is no business of a courier, and what comes back is not trusted: whoever asked checks it. On the
 * other machine {@code MigrationGate.answer} makes the answer.
 */
public interface Courier {
    /** What people call the other machine, for example {@code agent linux-1}. */
    String place();

    /**
     * Asks once, for no longer than the errand may take.
     *
     * @throws CourierException when no answer came
     */
    String carry(Errand errand) throws InterruptedException;
}
