package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import java.util.Optional;

/** Reads small files of the plan's folder on another machine. */
public final class RemotePlanFolder implements PlanFolder {
    /** The text of one file, by its path. */
    public static final TaskKind<String, String> FILE = new TaskKind<>(
            "plan-file",
            Level.DECLARED,
            new Form<>(path -> Members.with("path", path).object(), json -> text(json, "path")),
            new Form<>(text -> Members.with("text", text).object(), json -> text(json, "text")),
            path -> "file " + path,
            TaskKind.SHORT);

    private final Asking asking;

    public RemotePlanFolder(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Reading<String> text(String path) {
        return asking.ask(FILE, path);
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Members.exactly(json, name).flatMap(exact -> Members.text(exact, name));
    }
}
