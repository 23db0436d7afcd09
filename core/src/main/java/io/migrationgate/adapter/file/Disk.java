package io.migrationgate.adapter.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The few things that a folder must be able to do before anything is entrusted to it. */
interface Disk {
    /**
     * Makes an empty file.
     *
     * @throws FileAlreadyExistsException when there is one of that name
     */
    void create(Path file) throws IOException;

    /** Writes a file and waits until it is on the disk. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Renames a file, in place of another, in one step. */
    void rename(Path from, Path to) throws IOException;

    /** Waits until the names in a folder are on the disk. */
    void sync(Path folder) throws IOException;

    /** The disk of this machine. */
    Disk REAL = new Disk() {
        @Override
        public void create(Path file) throws IOException {
            Files.createFile(file);
        }

        @Override
        public void write(Path file, byte[] bytes) throws IOException {
            try (FileOutputStream stream = new FileOutputStream(file.toFile())) {
                stream.write(bytes);
                stream.getFD().sync();
            }
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void sync(Path folder) throws IOException {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    };
}
