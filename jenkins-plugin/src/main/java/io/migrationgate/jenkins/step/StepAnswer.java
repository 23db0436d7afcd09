package io.migrationgate.jenkins.step;

import org.jspecify.annotations.Nullable;

/**
 * What a step answers its pipeline: a result, or why it failed.
 *
 * @param result null when it failed
 * @param failure null when it succeeded
 */
record StepAnswer(@Nullable GateResult result, @Nullable Throwable failure) {
    static StepAnswer success(GateResult result) {
        return new StepAnswer(result, null);
    }

    static StepAnswer failure(Throwable failure) {
        return new StepAnswer(null, failure);
    }
}
