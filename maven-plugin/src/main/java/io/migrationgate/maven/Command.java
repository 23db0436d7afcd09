package io.migrationgate.maven;

import java.util.List;

/**
 * One <code>&lt;command&gt;</code> of a configuration: what a command runs that the plan names.
 *
 * <p>No shell reads it: each <code>&lt;arg&gt;</code> reaches the program as it stands.
 */
public final class Command {
    private String name = "";
    private List<String> argv = List.of();
    private List<String> undo = List.of();

    /** Maven makes it and sets its fields. */
    public Command() {}

    Command(String name, List<String> argv, List<String> undo) {
        this.name = name;
        this.argv = argv;
        this.undo = undo;
    }

    String name() {
        return name;
    }

    /** The program and its arguments. */
    List<String> argv() {
        return argv;
    }

    /** What takes it back; nothing when nothing does. */
    List<String> undo() {
        return undo;
    }
}
