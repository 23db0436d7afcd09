package io.migrationgate.adapter.file;

import io.migrationgate.evidence.EvidenceStore;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every record in a file of its own below one directory: {@code <kind>/<asset>/<time>-<run>.json}.
 *
 * <p>A name is claimed by an empty file first and the text is renamed into it, so that nobody reads half a record and no
 * record replaces another; an empty file is one whose writer died. The directory is tried once before the first record
 * is entrusted to it. Reading makes nothing and needs no trial.
 */
public final class DirectoryEvidenceStore implements EvidenceStore {
    private final Path directory;
    private final SmallFile files;
    private final Disk disk;
    private boolean tried;

    /** @param directory need not exist yet */
    public DirectoryEvidenceStore(Path directory, InstantSource clock) {
        this(directory, clock, Disk.REAL);
    }

    DirectoryEvidenceStore(Path directory, InstantSource clock, Disk disk) {
        this.directory = directory;
        this.files = new SmallFile(clock);
        this.disk = disk;
    }

    @Override
    public synchronized Optional<Sentence> write(Name name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > SmallFile.MOST_BYTES) {
            return Optional.of(Sentence.of("store.too-long", SmallFile.MOST_BYTES));
        }
        Path folder = folder(name.kind(), name.asset());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Optional.of(Sentence.of("store.not-made"));
        }
        if (!tried) {
            Optional<Sentence> trouble = new Probation(disk).fails(folder);
            if (trouble.isPresent()) {
                return Optional.of(Sentence.of("store.refused", trouble.get()));
            }
            tried = true;
        }
        return keep(folder, RecordNames.file(name), bytes);
    }

    private Optional<Sentence> keep(Path folder, String name, byte[] bytes) {
        Path place = folder.resolve(name);
        try {
            disk.create(place);
        } catch (FileAlreadyExistsException e) {
            return Optional.of(Sentence.of("store.taken"));
        } catch (IOException e) {
            return Optional.of(Sentence.of("store.not-written"));
        }
        Path temporary = folder.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
        try {
            disk.write(temporary, bytes);
            disk.rename(temporary, place);
            disk.sync(folder);
            return Optional.empty();
        } catch (IOException e) {
            Leftover.remove(temporary);
            Leftover.remove(place);
            return Optional.of(Sentence.of("store.not-written"));
        }
    }

    @Override
    public Reading<String> newest(String kind, String asset) {
        String source = "record " + kind + " of " + asset;
        Path folder = folder(kind, asset);
        Path newest = null;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                newest = written(entry) && later(entry, newest) ? entry : newest;
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return files.none(source, "store.no-record");
        } catch (IOException | DirectoryIteratorException e) {
            return files.none(source, "store.not-listed");
        }
        return newest == null
                ? files.none(source, "store.no-record")
                : files.read(newest, source + ", " + newest.getFileName());
    }

    @Override
    public List<Reading<String>> around(String kind, String asset, Instant time) {
        Path before = null;
        Path behind = null;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder(kind, asset))) {
            for (Path entry : entries) {
                if (!written(entry)) {
                    continue;
                }
                if (RecordNames.isBehind(entry.getFileName().toString(), time)) {
                    behind = behind == null || later(behind, entry) ? entry : behind;
                } else {
                    before = later(entry, before) ? entry : before;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // there is no folder, or it cannot be listed: nothing can be read of it
        }
        return Stream.of(Optional.ofNullable(before), Optional.ofNullable(behind))
                .flatMap(Optional::stream)
                .map(file -> files.read(file, "record " + kind + " of " + asset + ", " + file.getFileName()))
                .toList();
    }

    private Path folder(String kind, String asset) {
        return directory.resolve(RecordNames.folder(kind)).resolve(RecordNames.folder(asset));
    }

    private static boolean written(Path entry) throws IOException {
        return RecordNames.isRecord(entry.getFileName().toString()) && Files.size(entry) > 0;
    }

    private static boolean later(Path entry, @Nullable Path than) {
        return than == null
                || entry.getFileName().toString().compareTo(than.getFileName().toString()) > 0;
    }
}
