package io.migrationgate.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.EvidenceStore.Name;
import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a folder is refused that cannot do one of the things that keeping records stands on. */
class ProbationTest {
    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final Name NAME = new Name("drill-source", "orders", NOW, "run-1");

    @TempDir
    private Path folder;

    private void isRefused(Disk disk, String why) throws IOException {
        Optional<Sentence> written =
                new DirectoryEvidenceStore(folder.resolve("state"), () -> NOW, disk).write(NAME, "text");
        assertThat(written).contains(Sentence.of("store.refused", Sentence.of(why)));
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aFolderThatCanDoAllOfItIsAccepted() {
        assertThat(new Probation(Disk.REAL).fails(folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderWhereANameCanBeTakenTwiceIsRefused() throws IOException {
        isRefused(
                new Harmed() {
                    @Override
                    public void create(Path file) throws IOException {
                        Files.write(file, new byte[0]);
                    }
                },
                "store.no-create");
    }

    @Test
    void aFolderWhereNothingCanBeMadeIsRefused() throws IOException {
        isRefused(
                new Harmed() {
                    @Override
                    public void create(Path file) throws IOException {
                        throw new IOException("read-only file system");
                    }
                },
                "store.no-create");
    }

    @Test
    void aFolderThatDoesNotSyncFilesIsRefused() throws IOException {
        isRefused(
                new Harmed() {
                    @Override
                    public void write(Path file, byte[] bytes) throws IOException {
                        throw new IOException("fsync");
                    }
                },
                "store.no-sync");
    }

    @Test
    void aFolderThatDoesNotSyncNamesIsRefused() throws IOException {
        isRefused(
                new Harmed() {
                    @Override
                    public void sync(Path synced) throws IOException {
                        throw new IOException("fsync");
                    }
                },
                "store.no-sync");
    }

    @Test
    void aFolderThatCopiesInsteadOfRenamingIsRefused() throws IOException {
        isRefused(
                new Harmed() {
                    @Override
                    public void rename(Path from, Path to) throws IOException {
                        Files.write(to, Files.readAllBytes(from));
                    }
                },
                "store.no-rename");
    }

    @Test
    void aFolderThatDoesNotRenameInPlaceOfAnotherIsRefused() throws IOException {
        isRefused(
                new Harmed() {
                    @Override
                    public void rename(Path from, Path to) throws IOException {
                        Files.delete(from);
                    }
                },
                "store.no-rename");
    }

    @Test
    void aRecordThatFailsAfterTheTrialLeavesNothing() throws IOException {
        Disk failing = new Harmed() {
            private int renames;

            @Override
            public void rename(Path from, Path to) throws IOException {
                if (renames++ > 0) {
                    throw new IOException("no space left");
                }
                super.rename(from, to);
            }
        };
        assertThat(new DirectoryEvidenceStore(folder, () -> NOW, failing).write(NAME, "text"))
                .contains(Sentence.of("store.not-written"));
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** A real disk of which a test harms one ability. */
    private static class Harmed implements Disk {
        @Override
        public void create(Path file) throws IOException {
            Disk.REAL.create(file);
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            Disk.REAL.write(file, bytes);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Disk.REAL.rename(from, to);
        }

        @Override
        public void sync(Path synced) throws IOException {
            Disk.REAL.sync(synced);
        }
    }
}
