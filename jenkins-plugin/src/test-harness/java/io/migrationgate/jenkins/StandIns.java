package io.migrationgate.jenkins;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads the stand-ins next to the real types of the same names.
 *
 * <p>Its own classes come first, so that a signature of a stand-in names stand-ins; everything else, like Guava, comes
 * from the class path of the test.
 */
final class StandIns extends URLClassLoader {
    private static final String CLASS = ".class";

    private final Path jar;

    StandIns(Path jar) throws IOException {
        super(new URL[] {jar.toUri().toURL()}, StandIns.class.getClassLoader());
        this.jar = jar;
    }

    List<String> names() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(CLASS))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
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
