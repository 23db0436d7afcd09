package io.migrationgate.sequence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The argument lists behind the names that a plan gives commands; they come from the pom or the step, never from the plan.
 *
 * <p>A name without an argument list stays open: it is known that there is such a command, and not what it runs.
 */
public record NamedCommands(Map<String, Arguments> byName) {
    /** Nothing is told. */
    public static final NamedCommands NONE = new NamedCommands(Map.of());

    /**
     * What a command runs.
     *
     * @param undo what takes it back, or null when nothing does
     */
    public record Arguments(List<String> argv, @Nullable List<String> undo) {
        public Arguments {
            argv = List.copyOf(argv);
            undo = undo == null ? null : List.copyOf(undo);
        }
    }

    public NamedCommands {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    Optional<Arguments> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
