package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.FileSizes;
import io.migrationgate.evidence.JsonObject;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks up how large files are on another machine. */
public final class RemoteFileSizes implements FileSizes {
    /** The sizes of files, by their paths. */
    public static final TaskKind<List<String>, Map<String, Long>> SIZES = new TaskKind<>(
            "file-sizes",
            Level.LIVE,
            new Form<>(paths -> Members.with("paths", paths).object(), RemoteFileSizes::paths),
            new Form<>(RemoteFileSizes::written, RemoteFileSizes::sizes),
            paths -> "sizes of files",
            TaskKind.SHORT);

    private final Asking asking;

    public RemoteFileSizes(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Reading<Map<String, Long>> of(List<String> paths) {
        return asking.ask(SIZES, paths);
    }

    private static Optional<List<String>> paths(JsonObject json) {
        if (Members.exactly(json, "paths").isEmpty() || !(json.members().get("paths") instanceof List<?> list)) {
            return Optional.empty();
        }
        List<String> paths = new ArrayList<>();
        for (Object path : list) {
            if (!(path instanceof String text)) {
                return Optional.empty();
            }
            paths.add(text);
        }
        return Optional.of(paths);
    }

    private static JsonObject written(Map<String, Long> sizes) {
        return Members.with(
                        "files",
                        sizes.entrySet().stream()
                                .map(file -> Map.<String, Object>of("path", file.getKey(), "bytes", file.getValue()))
                                .toList())
                .object();
    }

    private static Optional<Map<String, Long>> sizes(JsonObject json) {
        Optional<List<JsonObject>> files = Members.exactly(json, "files").flatMap(exact -> exact.objects("files"));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> sizes = new TreeMap<>();
        for (JsonObject file : files.get()) {
            Optional<String> path =
                    Members.exactly(file, "path", "bytes").flatMap(exact -> Members.text(exact, "path"));
            Optional<Long> bytes = file.count("bytes");
            if (path.isEmpty() || bytes.isEmpty() || sizes.put(path.get(), bytes.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(sizes);
    }
}
