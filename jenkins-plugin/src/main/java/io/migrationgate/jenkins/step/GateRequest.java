package io.migrationgate.jenkins.step;

import io.migrationgate.CutoverSettings;
import io.migrationgate.LagGateSettings;
import io.migrationgate.MigrationGate;
import io.migrationgate.UsageException;
import io.migrationgate.World;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Resumption;
import io.migrationgate.report.Report;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a step was asked for, as text: it is stored with the running build and outlives the classes of the engine.
 *
 * <p>Nothing in it is secret: credentials are named by the plan and looked up when they are used.
 */
final class GateRequest implements Serializable {
    private static final long serialVersionUID = 1;

    /** What to do with the plan. */
    enum Verb {
        VALIDATE,
        READINESS,
        ADVISE,
        /** Refused; a step cannot say so before it runs. */
        VALIDATE_AND_ADVISE,
        LAG_GATE,
        BACKUP_VERIFY,
        CUTOVER,
        ROLLBACK
    }

    private final String step;
    private final Verb verb;
    private final TreeMap<String, String> settings;
    private final ArrayList<String> databases;
    private final boolean run;
    private final TreeMap<String, ArrayList<String>> commands;
    private final TreeMap<String, ArrayList<String>> undo;

    private GateRequest(
            String step,
            Verb verb,
            Map<String, String> settings,
            List<String> databases,
            boolean run,
            Map<String, List<String>> commands,
            Map<String, List<String>> undo) {
        this.step = step;
        this.verb = verb;
        this.settings = new TreeMap<>(settings);
        this.databases = new ArrayList<>(databases);
        this.run = run;
        this.commands = copy(commands);
        this.undo = copy(undo);
    }

    @SuppressWarnings("NonApiType") // stored with the build: what is stored must say that it can be
    private static TreeMap<String, ArrayList<String>> copy(Map<String, List<String>> lists) {
        TreeMap<String, ArrayList<String>> copy = new TreeMap<>();
        lists.forEach((name, argv) -> copy.put(name, new ArrayList<>(argv)));
        return copy;
    }

    /**
     * A request that the plan says all of.
     *
     * @param step the step's name in a pipeline
     */
    GateRequest(String step, Verb verb) {
        this(step, verb, Map.of(), List.of(), false, Map.of(), Map.of());
    }

    /**
     * A request of the lag gate.
     *
     * @param settings that were given, by name
     * @param databases all when empty
     */
    static GateRequest lagGate(String step, Map<String, String> settings, List<String> databases) {
        return new GateRequest(step, Verb.LAG_GATE, settings, databases, false, Map.of(), Map.of());
    }

    /**
     * A request of a cutover or its way back.
     *
     * @param run whether it is to be done
     * @param commands what named commands run
     * @param undo what takes them back
     */
    static GateRequest cutover(
            String step, Verb verb, boolean run, Map<String, List<String>> commands, Map<String, List<String>> undo) {
        return new GateRequest(step, verb, Map.of(), List.of(), run, commands, undo);
    }

    /** The step's name in a pipeline. */
    String step() {
        return step;
    }

    /** Whether only the plan is checked and nothing is read. */
    boolean validates() {
        return verb == Verb.VALIDATE;
    }

    /** Whether more than delays is read, also what lies in files. */
    boolean readsFiles() {
        return verb != Verb.LAG_GATE && !validates();
    }

    /**
     * Checks the form of what was asked for.
     *
     * @throws UsageException with the argument that is wrong
     */
    void check() {
        if (verb == Verb.VALIDATE_AND_ADVISE) {
            throw new UsageException("validateOnly and advisory cannot be given together;"
                    + " validateOnly judges nothing that could be advice");
        }
        lagGateSettings();
        cutoverSettings();
    }

    /**
     * The verb that was asked for.
     *
     * @param resumption when the verb goes on after a restart, else null
     * @throws UsageException when it cannot be done with this plan
     */
    LongVerb<Report> verb(MigrationPlan plan, World world, @Nullable Resumption resumption) {
        return switch (verb) {
            case READINESS -> MigrationGate.readiness(plan, world, resumption);
            case ADVISE -> MigrationGate.advise(plan, world, resumption);
            case LAG_GATE -> MigrationGate.lagGate(plan, world, lagGateSettings(), resumption);
            case BACKUP_VERIFY -> MigrationGate.backupVerify(plan, world, resumption);
            case CUTOVER -> MigrationGate.cutoverSequence(plan, world, cutoverSettings(), resumption);
            case ROLLBACK -> MigrationGate.rollback(plan, world, cutoverSettings(), resumption);
            case VALIDATE, VALIDATE_AND_ADVISE -> throw new IllegalStateException("validating needs no world");
        };
    }

    private LagGateSettings lagGateSettings() {
        return LagGateSettings.parse(settings, databases);
    }

    private CutoverSettings cutoverSettings() {
        return new CutoverSettings(run, Map.copyOf(commands), Map.copyOf(undo));
    }
}
