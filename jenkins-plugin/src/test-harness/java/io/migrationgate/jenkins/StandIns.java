package io.migrationgate.jenkins;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the stand-ins next to the real types of the same names.
 *
 * <p>Its own classes come first, so that a signature of a stand-in names stand-ins; everything else, like Guava, comes
 * from the class path of the test.
 */
final class StandIns extends URLClassLoader {
    private static final String CLASS = ".class";

    private final Path classes;

    StandIns(Path classes) throws IOException {
        super(new URL[] {classes.toUri().toURL()}, StandIns.class.getClassLoader());
        this.classes = classes;
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(CLASS))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && findResource(name.replace('.', '/') + CLASS) != null) {
                loaded = findClass(name);
            }
            return loaded == null ? super.loadClass(name, resolve) : loaded;
        }
    }
}
