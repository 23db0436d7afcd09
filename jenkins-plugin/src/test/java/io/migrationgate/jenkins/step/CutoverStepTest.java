package io.migrationgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what a pipeline may tell the steps that plan a cutover, and what of it is refused. */
class CutoverStepTest {
    private static final String PLAN = """
            migration: shop
            simulated: true
            clouds: { main: { region: cn-hangzhou } }
            servers: [ { name: web-1, smc: { source: s-1, job: j-1 } } ]
            cutover: { commands: { switch-application: app-switch } }
            """;

    @TempDir
    private Path home;

    private Lab lab;

    @BeforeEach
    void open() throws IOException {
        lab = new Lab(home, Texts.HEALTHY);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    /** A pipeline is not held to the type of an argument. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> given(String name, @Nullable Object argv) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, argv);
        return (Map<String, List<String>>) (Map<?, ?>) map;
    }

    private String refusal(Map<String, List<String>> commands) {
        CutoverSequenceStep step = Lab.cutover();
        step.setPlanText(PLAN);
        step.setCommands(commands);
        return lab.refusal(step);
    }

    @Test
    void aRunIsRefusedInOneSentence() {
        RollbackStep step = new RollbackStep();
        step.setRun(true);

        assertThat(lab.refusal(step))
                .isEqualTo("USAGE(2): this version cannot run a cutover or its way back, it only plans them:"
                        + " leave run out, and it prints every step that a run would take");
    }

    @Test
    void aCommandThatThePlanDoesNotNameIsRefused() {
        assertThat(refusal(given("app-swich", List.of("./switch.sh"))))
                .startsWith(
                        "USAGE(2): commands: the plan names no command app-swich under cutover.commands; it names ");
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNoListOfTextsIsRefused(@Nullable Object argv) {
        assertThat(refusal(given("app-switch", argv)))
                .isEqualTo("USAGE(2): commands: app-switch needs a list that begins with a program");
    }

    static Stream<@Nullable Object> whatIsNoListOfTextsIsRefused() {
        return Stream.of("./switch.sh --to rds", 7, List.of(), List.of("./switch.sh", 7), null);
    }

    @Test
    void textsWithValuesInThemAreKeptAsTexts() {
        CutoverSequenceStep step = Lab.cutover();

        step.setCommands(given("app-switch", List.of(new StringBuilder("./switch-").append(3))));

        assertThat(step.getCommands()).isEqualTo(Map.of("app-switch", List.of("./switch-3")));
        assertThat(step.getUndo()).isNull();
    }
}
