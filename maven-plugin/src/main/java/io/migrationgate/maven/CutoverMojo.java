package io.migrationgate.maven;

import io.migrationgate.CutoverSettings;
import io.migrationgate.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Plans a cutover or its way back: what the plan leaves to whoever calls is told here. */
abstract class CutoverMojo extends VerbMojo {
    /**
     * What the commands run that the plan names under <code>cutover.commands</code>, each with its <code>name</code>, its
     * <code>argv</code> and, where something takes it back, its <code>undo</code>.
     */
    @Parameter
    private List<Command> commands = List.of();

    /**
     * Whether it is to be done. This version only plans it, and refuses.
     */
    @Parameter(property = PropertyNames.RUN, defaultValue = "false")
    private boolean run;

    CutoverMojo(MavenSession session, MojoExecution execution, SettingsDecrypter decrypter) {
        super(session, execution, decrypter);
    }

    final CutoverSettings settings() {
        Map<String, List<String>> argv = new LinkedHashMap<>();
        Map<String, List<String>> undo = new LinkedHashMap<>();
        for (Command command : commands) {
            if (argv.putIfAbsent(command.name(), command.argv()) != null) {
                throw new UsageException("commands: there are two commands named \"" + command.name() + "\"");
            }
            if (!command.undo().isEmpty()) {
                undo.put(command.name(), command.undo());
            }
        }
        return new CutoverSettings(run, argv, undo);
    }

    @Override
    List<String> deciding() {
        List<String> all = new ArrayList<>(super.deciding());
        all.add(PropertyNames.RUN + "=" + run);
        for (Command command : commands) {
            all.add("command " + command.name());
            all.addAll(command.argv());
            all.add("undo " + command.name());
            all.addAll(command.undo());
        }
        return all;
    }
}
