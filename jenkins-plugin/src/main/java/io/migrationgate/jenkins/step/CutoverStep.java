package io.migrationgate.jenkins.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** Takes what the steps of a cutover and of its way back have in common beside the plan. */
public abstract class CutoverStep extends GateStep {
    private boolean run;
    private Map<String, List<String>> commands = Map.of();
    private Map<String, List<String>> undo = Map.of();

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
        return given(commands);
    }

    @DataBoundSetter
    public void setCommands(@Nullable Map<String, List<String>> commands) {
        this.commands = texts(commands);
    }

    /** What takes a command back: a program and its arguments, by the command's name. */
    public @Nullable Map<String, List<String>> getUndo() {
        return given(undo);
    }

    @DataBoundSetter
    public void setUndo(@Nullable Map<String, List<String>> undo) {
        this.undo = texts(undo);
    }

    /**
     * What was given, as texts: a pipeline may give anything, and texts with values in them. What is no list of texts becomes
     * an empty one, which is refused when the request is checked.
     */
    private static Map<String, List<String>> texts(@Nullable Map<?, ?> given) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((name, argv) -> texts.put(String.valueOf(name), texts(argv)));
        }
        return texts;
    }

    private static List<String> texts(@Nullable Object argv) {
        return argv instanceof List<?> list && list.stream().allMatch(CharSequence.class::isInstance)
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Nothing rather than an empty map: a generated pipeline leaves out what was not given. */
    private static @Nullable Map<String, List<String>> given(Map<String, List<String>> lists) {
        return lists.isEmpty() ? null : new LinkedHashMap<>(lists);
    }

    final GateRequest request(String name, GateRequest.Verb verb) {
        return GateRequest.cutover(name, verb, run, commands, undo);
    }
}
