package io.migrationgate;

import io.migrationgate.adapter.file.AtomicFiles;
import io.migrationgate.adapter.file.NewFile;
import io.migrationgate.adapter.file.UnwritableException;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.CountedRows;
import io.migrationgate.evidence.EvidenceSource;
import io.migrationgate.evidence.LagSamples;
import io.migrationgate.evidence.RecordOrigin;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanReader;
import io.migrationgate.plan.PlanText;
import io.migrationgate.plan.Settings;
import io.migrationgate.progress.LongVerb;
import io.migrationgate.progress.Resumption;
import io.migrationgate.report.AssessmentReport;
import io.migrationgate.report.Report;
import io.migrationgate.report.StatusLines;
import io.migrationgate.report.Wording;
import io.migrationgate.watch.Assessment;
import io.migrationgate.watch.Assignment;
import io.migrationgate.watch.Patience;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Offers every verb of the gate. Faces use nothing else.
 *
 * <p>A face reads a plan, makes the world that fits it, advances the verb until it has finished, and writes the files of
 * its {@link Report}.
 */
public final class MigrationGate {
    private static final Set<AssessmentReport.Kind> SAMPLING =
            EnumSet.of(AssessmentReport.Kind.LAG_GATE, AssessmentReport.Kind.READINESS);
    private static final Set<AssessmentReport.Kind> COUNTING =
            EnumSet.of(AssessmentReport.Kind.READINESS, AssessmentReport.Kind.BACKUPS);

    private MigrationGate() {}

    /**
     * Reads a plan; this is all that {@code validate} does.
     *
     * @param allowedHosts hosts that the face allows as endpoints beside the built-in forms
     * @throws io.migrationgate.plan.PlanException with every mistake, each with file, line and column
     */
    public static MigrationPlan read(PlanText text, Set<String> allowedHosts) {
        return PlanReader.read(text, Words.of(allowedHosts));
    }

    /**
     * Judges all READY criteria.
     *
     * @throws io.migrationgate.plan.PlanException when plan and world do not fit
     * @throws UsageException when a named credential is missing or of the wrong kind
     */
    public static LongVerb<Report> readiness(MigrationPlan plan, World world) {
        return readiness(plan, world, null);
    }

    /** The same as {@link #readiness(MigrationPlan, World)}, going on after an interruption unless that is null. */
    public static LongVerb<Report> readiness(MigrationPlan plan, World world, @Nullable Resumption resumption) {
        return verb(ready(plan), world, AssessmentReport.Kind.READINESS, resumption);
    }

    /** The same as {@link #readiness(MigrationPlan, World)}, but the outcome never fails and no cutover accepts the report. */
    public static LongVerb<Report> advise(MigrationPlan plan, World world) {
        return advise(plan, world, null);
    }

    /** The same as {@link #advise(MigrationPlan, World)}, going on after an interruption unless that is null. */
    public static LongVerb<Report> advise(MigrationPlan plan, World world, @Nullable Resumption resumption) {
        return verb(ready(plan), world, AssessmentReport.Kind.ADVISE, resumption);
    }

    /**
     * Waits until the delay of the chosen databases has stayed below the limit for the whole window.
     *
     * @throws UsageException also when there is nothing to judge, or a setting is looser than the plan allows
     */
    public static LongVerb<Report> lagGate(MigrationPlan plan, World world, LagGateSettings settings) {
        return lagGate(plan, world, settings, null);
    }

    /** The same as {@link #lagGate(MigrationPlan, World, LagGateSettings)}, going on after an interruption unless that is null. */
    public static LongVerb<Report> lagGate(
            MigrationPlan plan, World world, LagGateSettings settings, @Nullable Resumption resumption) {
        return verb(new LagGate(plan, settings).assignment(), world, AssessmentReport.Kind.LAG_GATE, resumption);
    }

    /**
     * Judges the backups of both sides of every database and server, and whether those are what the plan says.
     *
     * <p>A finding of the stage OPENING is about the target; a cutover asks for it before the target opens. Restored copies that
     * the plan names are looked into, and what is seen is recorded.
     *
     * @throws UsageException also when the plan has nothing that a backup is asked of, or names a copy and no place to record
     *     what is seen in it
     */
    public static LongVerb<Report> backupVerify(MigrationPlan plan, World world) {
        return backupVerify(plan, world, null);
    }

    /** The same as {@link #backupVerify(MigrationPlan, World)}, going on after an interruption unless that is null. */
    public static LongVerb<Report> backupVerify(MigrationPlan plan, World world, @Nullable Resumption resumption) {
        Assignment assignment = BackupVerify.assignment(plan);
        BackupVerify.checkStore(plan, world);
        return verb(assignment, world, AssessmentReport.Kind.BACKUPS, resumption);
    }

    /**
     * Plans the cutover: every call with its parameters, every command, check, budget, owner and way back, judged by all that
     * can be judged before the freeze, with a hash of the plan and the time until which it is worth something.
     *
     * @throws UsageException also when the settings ask for a run, or name a command that the plan does not
     */
    public static LongVerb<Report> cutoverSequence(MigrationPlan plan, World world, CutoverSettings settings) {
        return cutoverSequence(plan, world, settings, null);
    }

    /** The same as {@link #cutoverSequence(MigrationPlan, World, CutoverSettings)}, going on after an interruption unless that is null. */
    public static LongVerb<Report> cutoverSequence(
            MigrationPlan plan, World world, CutoverSettings settings, @Nullable Resumption resumption) {
        Assignment assignment = CutoverPlanning.forward(plan, settings.of(plan));
        return verb(assignment, world, AssessmentReport.Kind.CUTOVER, resumption);
    }

    /**
     * Plans the way back: for each phase what would be undone had a run ended after it, judged by whether the way back is
     * known, prepared and tried.
     *
     * @throws UsageException also when the settings ask for a run, or name a command that the plan does not
     */
    public static LongVerb<Report> rollback(MigrationPlan plan, World world, CutoverSettings settings) {
        return rollback(plan, world, settings, null);
    }

    /** The same as {@link #rollback(MigrationPlan, World, CutoverSettings)}, going on after an interruption unless that is null. */
    public static LongVerb<Report> rollback(
            MigrationPlan plan, World world, CutoverSettings settings, @Nullable Resumption resumption) {
        Assignment assignment = CutoverPlanning.back(plan, settings.of(plan));
        return verb(assignment, world, AssessmentReport.Kind.ROLLBACK, resumption);
    }

    /**
     * What of a plan only the machine that has its files can read, each with its asset, as a line for people: files that the
     * plan names, and names that a zone's own servers are asked for. A face that can reach no such machine says so before it
     * begins. Only verbs that judge more than delays read them.
     */
    public static List<String> readBesideThePlan(MigrationPlan plan) {
        return NamedFiles.of(plan);
    }

    /**
     * Answers a task that another machine's world sent by its {@link io.migrationgate.access.Courier}; reads with the same
     * adapters that a world on this machine would.
     *
     * <p>Whatever is wrong with the task is said in the answer; nothing is thrown.
     *
     * @param settings what may be read here, with the credentials that came along
     * @return a JSON text, of a bounded length
     */
    public static String answer(String task, RealSettings settings) {
        return Elsewhere.answering(settings, Clock.systemUTC()).answer(task);
    }

    private static Assignment ready(MigrationPlan plan) {
        Set<CriterionId> criteria = Stream.of(CriterionId.values())
                .filter(id -> id.stages().contains(Stage.READY))
                .collect(Collectors.toUnmodifiableSet());
        return new Assignment(plan, criteria, true, plan.assets(), Settings.NONE, Patience.ONE_WINDOW)
                .showing(Set.of(LagSamples.KIND));
    }

    private static LongVerb<Report> verb(
            Assignment assignment, World world, AssessmentReport.Kind kind, @Nullable Resumption resumption) {
        MigrationPlan plan = assignment.plan();
        Fit.check(plan, world);
        boolean counts = COUNTING.contains(kind);
        Assignment reading =
                counts && RowRecording.wanted(plan) ? assignment.alsoShowing(CountedRows.KIND) : assignment;
        boolean drills = kind == AssessmentReport.Kind.BACKUPS;
        List<EvidenceSource> sources = drills ? world.drilling(plan) : world.sources(plan);
        Assessment assessment = new Assessment(reading, world.dts(), sources, world.clock(), resumption);
        StatusLines lines = new StatusLines(new Wording(plan.timezone()));
        RecordOrigin origin = RunOrigin.of(plan);
        List<Recording> recordings = new ArrayList<>();
        if (SAMPLING.contains(kind)) {
            recordings.add(LagRecording.of(plan, world, origin));
        }
        if (counts) {
            recordings.add(RowRecording.of(plan, world, origin));
        }
        if (drills) {
            recordings.add(new DrillRecording(world.records(plan), origin));
        }
        return new ReportVerb(assessment, kind, lines, recordings);
    }

    /**
     * Makes a commented starter plan of what the lists of an account hold; nothing is written and nothing judged.
     *
     * <p>Tasks of DTS and jobs of SMC become assets; database instances, DNS records and server groups become comments,
     * because nobody but a person knows whether they move. What no list knows is asked in comments that begin with
     * {@code # ?}, and a list that cannot be read is named with the permission it needs. The text reads well. It takes no
     * longer than half a minute for each list.
     *
     * @throws UsageException when a setting has a form that no plan allows, a named credential is missing, or the lists
     *     hold nothing that a plan could be about
     */
    public static String init(InitSettings settings, World world) {
        return new Starter(settings, world).text();
    }

    /**
     * Writes a file that must not be there yet.
     *
     * @throws UsageException when there is one, or it cannot be written; then nothing is left of it
     */
    public static void create(Path file, String text) {
        try {
            NewFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " is there already and is not overwritten");
        } catch (UnwritableException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Writes files completely or not at all; each is renamed into place.
     *
     * @throws UsageException when the directory cannot be written
     */
    public static void write(Path directory, Map<String, byte[]> files) {
        try {
            AtomicFiles.write(directory, files);
        } catch (UnwritableException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Removes files of an earlier run, so that nobody takes its answer for a new one.
     *
     * @throws UsageException when one cannot be removed
     */
    public static void remove(Path directory, Set<String> names) {
        try {
            AtomicFiles.remove(directory, names);
        } catch (UnwritableException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
