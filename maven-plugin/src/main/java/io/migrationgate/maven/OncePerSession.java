package io.migrationgate.maven;

import io.migrationgate.Ending;
import io.migrationgate.verdict.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.aether.SessionData;

/**
 * Runs the same goal with the same parameters once in a Maven session; a repetition ends as the first run did.
 *
 * <p>A build may bind a goal in a parent and so run it for every module. What is kept are classes of the JDK only: two
 * modules may load this plugin twice. A repetition in a parallel build waits for the first run.
 */
final class OncePerSession {
    private final SessionData data;

    OncePerSession(SessionData data) {
        this.data = data;
    }

    /**
     * The ending of the first run; {@code run} is called only when this is the first one.
     *
     * @param deciding everything that may change how the goal ends
     */
    Result ending(List<String> deciding, Supplier<Ending> run) {
        String key = "migration-gate " + deciding;
        CompletableFuture<List<String>> mine = new CompletableFuture<>();
        if (!data.set(key, null, mine)) {
            return new Result(read(known(key).orElse(mine)), true);
        }
        Ending ending = Ending.of(Outcome.INCONCLUSIVE, "the goal did not come to an end");
        try {
            ending = run.get();
        } finally {
            mine.complete(List.of(ending.outcome().name(), ending.message()));
        }
        return new Result(ending, false);
    }

    /** Whether nobody in this session has claimed that folder yet. */
    boolean claim(String folder) {
        return data.set("migration-gate writes " + folder, null, true);
    }

    @SuppressWarnings("unchecked") // nobody else writes under this key
    private Optional<CompletableFuture<List<String>>> known(String key) {
        return Optional.ofNullable((CompletableFuture<List<String>>) data.get(key));
    }

    private static Ending read(CompletableFuture<List<String>> first) {
        List<String> kept = first.join();
        return new Ending(Outcome.valueOf(kept.get(0)), kept.get(1), null);
    }

    /**
     * An ending, and where it comes from.
     *
     * @param repeated whether an earlier run of this session came to it
     */
    record Result(Ending ending, boolean repeated) {}
}
