package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferProgress.State;
import io.migrationgate.evidence.TransferQuestion;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the counters that a person wrote down of a tool that leaves no work directory, as docs/objects.md says. */
final class Counters {
    private Counters() {}

    /** Empty when the text is not the counters of that tool and job. */
    static Optional<TransferProgress> read(String text, TransferQuestion question) {
        return JsonObject.read(text)
                .filter(json -> json.text("tool").equals(Optional.of(word(question.tool()))))
                .filter(json -> json.text("job").equals(Optional.of(question.job())))
                .map(Counters::progress);
    }

    private static String word(Enum<?> tool) {
        return tool.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static TransferProgress progress(JsonObject json) {
        return new TransferProgress(
                state(json.text("state").orElse("")),
                json.flag("scanFinished").orElse(null),
                count(json, "pending"),
                count(json, "dispatched"),
                count(json, "succeeded"),
                count(json, "failed"),
                json.time("finishedAt").orElse(null),
                null);
    }

    private static @Nullable Long count(JsonObject json, String name) {
        return json.count(name).orElse(null);
    }

    private static State state(String word) {
        return switch (word) {
            case "succeeded" -> State.SUCCEEDED;
            case "running" -> State.RUNNING;
            case "failed" -> State.FAILED;
            case "aborted" -> State.ABORTED;
            default -> State.UNKNOWN;
        };
    }
}
