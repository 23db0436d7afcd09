package io.migrationgate.jenkins.step;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Reads all texts that an object of ours holds, as what stores it would. */
final class Fields {
    private Fields() {}

    static String of(Object root) {
        StringBuilder texts = new StringBuilder();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(Set.of(root));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof CharSequence text) {
                texts.append(text).append('\n');
            } else if (next instanceof Collection<?> many) {
                many.stream().filter(one -> one != null).forEach(open::push);
            } else if (seen.add(next) && ours(next.getClass())) {
                fields(next, open);
            }
        }
        return texts.toString();
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("io.migrationgate.jenkins")
                || type.getName().startsWith("org.jenkinsci");
    }

    private static void fields(Object object, Deque<Object> open) {
        for (Class<?> type = object.getClass(); ours(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    try {
                        Object value = field.get(object);
                        if (value != null) {
                            open.push(value);
                        }
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }
}
