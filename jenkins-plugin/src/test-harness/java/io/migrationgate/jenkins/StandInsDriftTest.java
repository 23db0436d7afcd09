package io.migrationgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every stand-in against the real type of its name.
 *
 * <p>A stand-in may have fewer members and supertypes than the real type. What it has must be there in the same words,
 * declared or inherited; otherwise the default build compiles and tests what Jenkins would refuse to link.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandInsDriftTest {
    private StandIns standIns;

    @BeforeAll
    void open() throws Exception {
        standIns = new StandIns(Path.of(Objects.requireNonNull(System.getProperty("migrationGate.standIns"))));
    }

    @Test
    void findsTheStandIns() throws Exception {
        assertThat(names()).hasSizeGreaterThan(50).contains("jenkins.model.Jenkins");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDeclaredAsTheRealType(String name) throws Exception {
        assertThat(Signature.of(standIn(name))).isEqualTo(Signature.of(real(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isNothingThatTheRealTypeIsNot(String name) throws Exception {
        assertThat(Signature.supertypes(real(name))).containsAll(Signature.supertypes(standIn(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasNoMemberThatTheRealTypeHasNot(String name) throws Exception {
        assertThat(members(real(name), true)).containsAll(members(standIn(name), false));
    }

    private List<String> names() throws Exception {
        List<String> visible = new ArrayList<>();
        for (String name : standIns.names()) {
            if (isVisible(standIn(name).getModifiers())) {
                visible.add(name);
            }
        }
        return visible;
    }

    private Class<?> standIn(String name) throws ClassNotFoundException {
        return Class.forName(name, false, standIns);
    }

    private static Class<?> real(String name) throws ClassNotFoundException {
        return Class.forName(name, false, StandInsDriftTest.class.getClassLoader());
    }

    private static List<String> members(Class<?> type, boolean inherited) {
        List<String> members = new ArrayList<>();
        members.addAll(visible(type.getDeclaredConstructors(), Signature::of));
        for (Class<?> holder : inherited ? withSupertypes(type) : List.<Class<?>>of(type)) {
            members.addAll(visible(holder.getDeclaredFields(), Signature::of));
            members.addAll(visible(holder.getDeclaredMethods(), Signature::of));
        }
        return members;
    }

    private static List<Class<?>> withSupertypes(Class<?> type) {
        List<Class<?>> all = new ArrayList<>(List.of(type));
        Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                .forEach(supertype -> all.addAll(withSupertypes(supertype)));
        return all;
    }

    private static <M extends Member> List<String> visible(M[] members, Function<M, String> words) {
        return Stream.of(members)
                .filter(member -> !member.isSynthetic() && isVisible(member.getModifiers()))
                .map(words)
                .toList();
    }

    private static boolean isVisible(int modifiers) {
        return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }
}
