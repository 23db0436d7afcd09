package io.migrationgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.jenkins.config.MigrationGateConfiguration;
import io.migrationgate.jenkins.step.BackupVerifyStep;
import io.migrationgate.jenkins.step.DtsLagGateStep;
import io.migrationgate.jenkins.step.MigrationReadinessStep;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.stapler.DataBoundSetter;
import org.w3c.dom.Element;

/**
 * Holds forms, help and classes together: what a pipeline can write, a form can show, and each has help.
 *
 * <p>The snippet generator writes what the getters answer, and a pipeline is bound by the setters: one without the other
 * is lost on the way.
 */
class FormsTest {
    static Stream<Class<?>> configurable() {
        return Stream.of(
                BackupVerifyStep.class,
                DtsLagGateStep.class,
                MigrationReadinessStep.class,
                MigrationGateConfiguration.class);
    }

    @ParameterizedTest
    @MethodSource("configurable")
    void hasAGetterOfTheSameTypeForEverySetter(Class<?> type) {
        Map<String, Class<?>> getters = new TreeMap<>();
        methods(type)
                .filter(FormsTest::isGetter)
                .forEach(getter -> getters.put(property(getter), getter.getReturnType()));

        assertThat(getters).containsAllEntriesOf(setters(type));
    }

    @ParameterizedTest
    @ValueSource(classes = {BackupVerifyStep.class, DtsLagGateStep.class, MigrationReadinessStep.class})
    void hasASetterForEveryGetter(Class<?> step) {
        Set<String> getters = ownMethods(step)
                .filter(FormsTest::isGetter)
                .map(FormsTest::property)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(getters).isEqualTo(setters(step).keySet());
    }

    @ParameterizedTest
    @MethodSource("configurable")
    void showsExactlyWhatCanBeSet(Class<?> type) {
        assertThat(fields(type)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(fields(type))).isEqualTo(setters(type).keySet());
    }

    @ParameterizedTest
    @MethodSource("configurable")
    void hasHelpForEverythingThatCanBeSet(Class<?> type) {
        assertThat(setters(type).keySet())
                .allSatisfy(name -> assertThat(find(type, "help-" + name + ".html"))
                        .as(name)
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("configurable")
    void hasNoHelpForWhatCannotBeSet(Class<?> type) throws Exception {
        Set<String> known = setters(type).keySet();
        try (Stream<Path> files = Files.list(folder(type))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("help-"))
                    .allMatch(
                            name -> known.contains(name.substring("help-".length(), name.length() - ".html".length())));
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {BackupVerifyStep.class, DtsLagGateStep.class, MigrationReadinessStep.class})
    void hasAFormAndHelpOfItsOwn(Class<?> step) {
        assertThat(folder(step).resolve("config.jelly")).exists();
        assertThat(folder(step).resolve("help.html")).exists();
    }

    @ParameterizedTest
    @MethodSource("configurable")
    void checksOnlyFieldsThatThereAre(Class<?> type) {
        Class<?> descriptor = Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("DescriptorImpl"))
                .findFirst()
                .orElse(type);

        List<String> checked = methods(descriptor)
                .map(Method::getName)
                .filter(name -> name.startsWith("doCheck"))
                .map(name -> decapitalised(name.substring("doCheck".length())))
                .toList();

        assertThat(checked).isNotEmpty();
        assertThat(setters(type).keySet()).containsAll(checked);
    }

    @Test
    void sharedFieldsStandInEveryStep() {
        assertThat(fields(BackupVerifyStep.class)).containsExactlyInAnyOrder("plan", "planText", "reportDirectory");
        assertThat(fields(DtsLagGateStep.class)).contains("plan", "planText", "reportDirectory");
        assertThat(fields(MigrationReadinessStep.class)).contains("plan", "planText", "reportDirectory");
    }

    /** The fields of the form, those of the fragments that it includes too. */
    private static List<String> fields(Class<?> type) {
        return fields(type, "config.jelly").toList();
    }

    private static Stream<String> fields(Class<?> type, String page) {
        Path path = find(type, page);
        assertThat(path).as("%s of %s", page, type).isNotNull();
        return View.read(path).elements().stream().flatMap(element -> switch (element.getLocalName()) {
            case "entry" -> Stream.of(element.getAttribute("field"));
            case "include" -> fields(type, included(element));
            default -> Stream.empty();
        });
    }

    private static String included(Element include) {
        assertThat(include.getAttribute("class")).isEqualTo("${descriptor.clazz}");
        return include.getAttribute("page");
    }

    /** A page of a class or of one that it extends, as Jenkins looks it up. */
    private static Path find(Class<?> type, String page) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            Path path = folder(at).resolve(page);
            if (Files.exists(path)) {
                return path;
            }
        }
        return null;
    }

    private static Path folder(Class<?> type) {
        return View.sources().resolve("resources").resolve(type.getName().replace('.', '/'));
    }

    private static Map<String, Class<?>> setters(Class<?> type) {
        Map<String, Class<?>> setters = new TreeMap<>();
        methods(type)
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .forEach(setter ->
                        setters.put(decapitalised(setter.getName().substring(3)), setter.getParameterTypes()[0]));
        return setters;
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> !method.isBridge());
    }

    private static Stream<Method> ownMethods(Class<?> type) {
        return methods(type)
                .filter(method -> method.getDeclaringClass().getName().startsWith("io.migrationgate"));
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z].*");
    }

    private static String property(Method getter) {
        return decapitalised(getter.getName().replaceFirst("^(get|is)", ""));
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
