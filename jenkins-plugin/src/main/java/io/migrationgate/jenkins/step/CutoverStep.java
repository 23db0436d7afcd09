package io.migrationgate.jenkins.step;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** Takes what the steps of a cutover and of its way back have in common beside the plan. */
public abstract class CutoverStep extends GateStep {
    private boolean run;
    private CommandLines commands = CommandLines.NONE;
    private CommandLines undo = CommandLines.NONE;

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
        this.commands = new CommandLines(commands);
    }

    /** What takes a command back: a program and its arguments, by the command's name. */
    public @Nullable Map<String, List<String>> getUndo() {
        return given(undo);
    }

    @DataBoundSetter
    public void setUndo(@Nullable Map<String, List<String>> undo) {
        this.undo = new CommandLines(undo);
    }

    /** Nothing rather than an empty map: a generated pipeline leaves out what was not given. */
    private static @Nullable Map<String, List<String>> given(CommandLines lines) {
        Map<String, List<String>> all = lines.all();
        return all.isEmpty() ? null : all;
    }

    final GateRequest request(String name, GateRequest.Verb verb) {
        return GateRequest.cutover(name, verb, run, commands, undo);
    }
}
