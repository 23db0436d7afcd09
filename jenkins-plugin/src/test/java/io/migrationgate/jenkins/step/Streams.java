package io.migrationgate.jenkins.step;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Set;
import java.util.TreeSet;

/** Stores objects and reads them back, as channels and builds do. */
final class Streams {
    private Streams() {}

    static byte[] store(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static Object load(byte[] stored) {
        return load(stored, new TreeSet<>());
    }

    /** The names of all classes that a stream mentions, those of fields' values and their superclasses. */
    static Set<String> classes(byte[] stored) {
        Set<String> names = new TreeSet<>();
        load(stored, names);
        return names;
    }

    private static Object load(byte[] stored, Set<String> names) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
                names.add(description.getName());
                return super.resolveClass(description);
            }
        }) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T copy(T object) {
        return (T) load(store(object));
    }
}
