package io.migrationgate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import io.migrationgate.sequence.NamedCommands;
import io.migrationgate.sequence.NamedCommands.Arguments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CutoverSettingsTest {
    private static final MigrationPlan PLAN = plan("""
            migration: shop
            clouds: { main: { region: cn-hangzhou } }
            servers: [ { name: web-1, smc: { source: s-1, job: j-1 } } ]
            cutover: { commands: { switch-application: app-switch, smoke-test: app-smoke } }
            """);

    private static MigrationPlan plan(String text) {
        return MigrationGate.read(new PlanText("migration.yaml", text.getBytes(StandardCharsets.UTF_8)), Set.of());
    }

    private static CutoverSettings planning(Map<String, List<String>> commands, Map<String, List<String>> undo) {
        return new CutoverSettings(false, commands, undo);
    }

    @Test
    void tellsWhatNamedCommandsRun() {
        NamedCommands commands = planning(
                        Map.of("app-switch", List.of("./switch.sh", "--to", "rds"), "app-smoke", List.of("./smoke.sh")),
                        Map.of("app-switch", List.of("./switch.sh", "--to", "old")))
                .of(PLAN);

        assertThat(commands.byName())
                .containsOnly(
                        Map.entry(
                                "app-switch",
                                new Arguments(
                                        List.of("./switch.sh", "--to", "rds"), List.of("./switch.sh", "--to", "old"))),
                        Map.entry("app-smoke", new Arguments(List.of("./smoke.sh"), null)));
    }

    @Test
    void aRunIsRefused() {
        assertThatThrownBy(() -> new CutoverSettings(true, Map.of(), Map.of()).of(PLAN))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("this version cannot run a cutover");
    }

    @Test
    void aNameThatThePlanDoesNotUseIsRefusedAndThoseThatItUsesAreTold() {
        assertThatThrownBy(() -> planning(Map.of("app-swich", List.of("./s.sh")), Map.of())
                        .of(PLAN))
                .isInstanceOf(UsageException.class)
                .hasMessage("commands: the plan names no command app-swich under cutover.commands; it names app-switch,"
                        + " app-smoke");
    }

    @Test
    void aListWithoutAProgramIsRefused() {
        for (List<String> argv : List.of(List.<String>of(), List.of(""))) {
            assertThatThrownBy(
                            () -> planning(Map.of("app-switch", argv), Map.of()).of(PLAN))
                    .hasMessage("commands: app-switch needs a list that begins with a program");
        }
    }

    @Test
    void anUndoWithoutItsCommandIsRefused() {
        assertThatThrownBy(() -> planning(Map.of(), Map.of("app-switch", List.of("./s.sh")))
                        .of(PLAN))
                .hasMessage("undo: app-switch has no command that it would take back");
    }
}
