package io.migrationgate.jenkins;

import static java.util.stream.Collectors.joining;

import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes down a type or a member so that two class loaders' copies of it can be compared as text.
 *
 * <p>What a caller can notice is written: visibility, static, abstract, final, the generic types, the checked
 * exceptions, a deprecation, an annotation's target, retention and defaults. Whether a method is synchronized is not.
 */
final class Signature {
    private static final int NOTICED =
            Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;

    private Signature() {}

    static String of(Class<?> type) {
        return head(type, type.getModifiers())
                + (type.isAnnotation() ? annotation(type) : "")
                + (type.isInterface() ? "interface " : "class ")
                + type.getName()
                + variables(type.getTypeParameters());
    }

    static String of(Field field) {
        return head(field, field.getModifiers()) + field.getGenericType().getTypeName() + " " + field.getName();
    }

    static String of(Constructor<?> constructor) {
        return head(constructor, constructor.getModifiers()) + executable(constructor, "<init>");
    }

    static String of(Method method) {
        return head(method, method.getModifiers())
                + method.getGenericReturnType().getTypeName()
                + " "
                + executable(method, method.getName())
                + (method.getDefaultValue() == null ? "" : " default " + value(method.getDefaultValue()));
    }

    /** Every type that the given one is, by name. */
    static List<String> supertypes(Class<?> type) {
        List<String> all = new ArrayList<>();
        Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                .forEach(supertype -> {
                    all.add(supertype.getName());
                    all.addAll(supertypes(supertype));
                });
        return all;
    }

    private static String head(AnnotatedElement element, int modifiers) {
        String deprecated = element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
        String noticed = Modifier.toString(modifiers & NOTICED);
        return deprecated + (noticed.isEmpty() ? "" : noticed + " ");
    }

    private static String annotation(Class<?> type) {
        return Stream.<Class<? extends Annotation>>of(Retention.class, Target.class)
                .map(type::getAnnotation)
                .filter(Objects::nonNull)
                .map(meta -> meta + " ")
                .collect(joining());
    }

    private static String executable(Executable executable, String name) {
        return variables(executable.getTypeParameters())
                + name
                + list(executable.getGenericParameterTypes(), "(", ")")
                + checked(executable.getExceptionTypes());
    }

    private static String variables(TypeVariable<?>[] variables) {
        return Stream.of(variables)
                .map(variable -> variable.getName() + list(variable.getBounds(), " extends ", ""))
                .map(text -> "<" + text + ">")
                .collect(joining());
    }

    private static String checked(Class<?>[] exceptions) {
        String names = Stream.of(exceptions)
                .filter(type -> !RuntimeException.class.isAssignableFrom(type) && !Error.class.isAssignableFrom(type))
                .map(Class::getName)
                .sorted()
                .collect(joining(", "));
        return names.isEmpty() ? "" : " throws " + names;
    }

    private static String list(Type[] types, String before, String after) {
        return Stream.of(types).map(Type::getTypeName).collect(joining(", ", before, after));
    }

    private static String value(Object value) {
        return value.getClass().isArray() ? Arrays.deepToString(new Object[] {value}) : value.toString();
    }
}
