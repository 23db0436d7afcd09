package io.migrationgate.jenkins.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** Takes what the steps of a cutover and of its way back have in common beside the plan. */
public abstract class CutoverStep extends GateStep {
    private boolean run;
    private @Nullable Map<String, List<String>> commands;
    private @Nullable Map<String, List<String>> undo;

    CutoverStep() {}

    /** Whether it is to be done; this version only plans it, and refuses. */
    public boolean isRun() {
        return run;
    }

    @DataBoundSetter
    public void setRun(boolean run) {
        this.run = run;
    }

    /** What the commands run that the plan names: a program and its arguments, by name. */
    public @Nullable Map<String, List<String>> getCommands() {
        return commands;
    }

    /** The raw type because Jenkins' reference of steps shows an exception in the place of any other map. */
    @DataBoundSetter
    public void setCommands(@SuppressWarnings("rawtypes") @Nullable Map commands) {
        this.commands = texts(commands);
    }

    /** What takes a command back: a program and its arguments, by the command's name. */
    public @Nullable Map<String, List<String>> getUndo() {
        return undo;
    }

    @DataBoundSetter
    public void setUndo(@SuppressWarnings("rawtypes") @Nullable Map undo) {
        this.undo = texts(undo);
    }

    /**
     * What was given, as texts: a pipeline may give anything, and texts with values in them. What is no list of texts becomes
     * an empty one, which is refused when the request is checked. Nothing rather than an empty map: a generated pipeline leaves
     * out what was not given. And only lists and maps that Jenkins agrees to store.
     */
    private static @Nullable Map<String, List<String>> texts(@Nullable Map<?, ?> given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        Map<String, List<String>> texts = new LinkedHashMap<>();
        given.forEach((name, argv) -> texts.put(String.valueOf(name), texts(argv)));
        return texts;
    }

    private static List<String> texts(@Nullable Object argv) {
        return argv instanceof List<?> list && list.stream().allMatch(CharSequence.class::isInstance)
                ? list.stream().map(String::valueOf).collect(Collectors.toCollection(ArrayList::new))
                : new ArrayList<>();
    }

    final GateRequest request(String name, GateRequest.Verb verb) {
        return GateRequest.cutover(name, verb, run, orNone(commands), orNone(undo));
    }

    private static Map<String, List<String>> orNone(@Nullable Map<String, List<String>> given) {
        return given == null ? Map.of() : given;
    }
}
