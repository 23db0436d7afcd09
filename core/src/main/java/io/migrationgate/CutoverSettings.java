package io.migrationgate;

import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.sequence.NamedCommands;
import io.migrationgate.sequence.NamedCommands.Arguments;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller asks of a cutover, or of its way back, beside the plan.
 *
 * <p>The plan names commands and never says what they run; whoever calls does, as argument lists. No shell reads them.
 *
 * @param run whether it is to be done, and not only planned
 * @param commands argument lists by the names that the plan gives
 * @param undo argument lists that take a command back, by the same names
 */
public record CutoverSettings(boolean run, Map<String, List<String>> commands, Map<String, List<String>> undo) {
    /** A plan alone, of commands that nobody tells. */
    public static final CutoverSettings NONE = new CutoverSettings(false, Map.of(), Map.of());

    public CutoverSettings {
        commands = copy(commands);
        undo = copy(undo);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> lists) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        lists.forEach((name, argv) -> copy.put(name, List.copyOf(argv)));
        return copy;
    }

    /**
     * The commands of a plan.
     *
     * @throws UsageException when it is to be run, or a list is empty, or for a command that the plan does not name
     */
    NamedCommands of(MigrationPlan plan) {
        if (run) {
            throw new UsageException("this version cannot run a cutover or its way back, it only plans them:"
                    + " leave run out, and it prints every step that a run would take");
        }
        Collection<String> named = Optional.ofNullable(plan.cutover())
                .map(Cutover::commands)
                .orElse(Map.of())
                .values();
        Map<String, Arguments> byName = new LinkedHashMap<>();
        commands.forEach((name, argv) -> {
            check("commands", name, argv, named);
            byName.put(name, new Arguments(argv, undo.get(name)));
        });
        undo.forEach((name, argv) -> {
            check("undo", name, argv, named);
            if (!commands.containsKey(name)) {
                throw new UsageException("undo: " + name + " has no command that it would take back");
            }
        });
        return new NamedCommands(byName);
    }

    private static void check(String where, String name, List<String> argv, Collection<String> named) {
        if (!named.contains(name)) {
            throw new UsageException(where + ": the plan names no command " + name
                    + " under cutover.commands; it names " + (named.isEmpty() ? "none" : String.join(", ", named)));
        }
        if (argv.isEmpty() || argv.get(0).isEmpty()) {
            throw new UsageException(where + ": " + name + " needs a list that begins with a program");
        }
    }
}
