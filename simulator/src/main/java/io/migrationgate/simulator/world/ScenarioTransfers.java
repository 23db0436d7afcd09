package io.migrationgate.simulator.world;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TaskFolders;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferQuestion;
import io.migrationgate.evidence.TransferReader;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.plan.ObjectStore.Tool;
import io.migrationgate.simulator.scenario.ObjectsScript;
import io.migrationgate.simulator.scenario.ObjectsScript.Transfer;
import io.migrationgate.simulator.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what the tools of a scenario left in files; no file is touched, whatever the plan names. */
final class ScenarioTransfers implements TransferReader {
    private final Scenario scenario;
    private final InstantSource clock;

    ScenarioTransfers(Scenario scenario, InstantSource clock) {
        this.scenario = scenario;
        this.clock = clock;
    }

    @Override
    public Reading<TransferSettings> settings(TransferQuestion question, Instant deadline) {
        return find(question)
                .<Reading<TransferSettings>>map(script -> evidence(question, Level.LIVE, settings(script.settings())))
                .orElseGet(this::none);
    }

    @Override
    public Reading<TransferProgress> progress(TransferQuestion question, Instant deadline) {
        Level level = question.tool() == Tool.OSSIMPORT ? Level.LIVE : Level.DECLARED;
        return find(question)
                .<Reading<TransferProgress>>map(script ->
                        evidence(question, level, progress(script.transfer().at(elapsed()), question.tool())))
                .orElseGet(this::none);
    }

    private Optional<ObjectsScript> find(TransferQuestion question) {
        String tool = question.tool().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return scenario.objects().stream()
                .filter(script -> script.tool().equals(tool) && script.job().equals(question.job()))
                .filter(script -> script.hasFiles(elapsed()))
                .findFirst();
    }

    private Duration elapsed() {
        return Duration.between(scenario.startsAt(), clock.instant());
    }

    private static TransferSettings settings(Map<String, String> words) {
        return new TransferSettings(
                words.get("jobName"),
                words.get("jobType"),
                words.get("srcType"),
                words.get("destBucket"),
                flag(words.get("isAuditAfterImport")),
                words.get("auditMode"),
                flag(words.get("isIncremental")),
                number(words.get("importSince")));
    }

    private static @Nullable Boolean flag(@Nullable String word) {
        return "true".equals(word) ? Boolean.TRUE : "false".equals(word) ? Boolean.FALSE : null;
    }

    private static @Nullable Long number(@Nullable String word) {
        return word != null && word.matches("[0-9]{1,12}") ? Long.valueOf(word) : null;
    }

    /** Other tools have no task folders; what a person wrote down of them says when it ended. */
    private TransferProgress progress(Transfer transfer, Tool tool) {
        boolean tasks = tool == Tool.OSSIMPORT;
        return new TransferProgress(
                TransferProgress.State.valueOf(transfer.state().toUpperCase(Locale.ROOT)),
                transfer.scanned(),
                transfer.pending(),
                transfer.dispatched(),
                transfer.succeeded(),
                transfer.failed(),
                tasks ? null : scenario.startsAt(),
                tasks ? folders(transfer) : null);
    }

    private static TaskFolders folders(Transfer transfer) {
        return new TaskFolders(
                transfer.pending(),
                transfer.dispatched(),
                transfer.failed(),
                transfer.succeeded(),
                0,
                transfer.errorLists(),
                true,
                false);
    }

    private <T> Evidence<T> evidence(TransferQuestion question, Level level, T value) {
        String digest = Digest.of(value.toString().getBytes(StandardCharsets.UTF_8));
        return new Evidence<>(level, "files " + question.workDir(), clock.instant(), digest, value);
    }

    private <T> Reading<T> none() {
        return new NoEvidence<>(
                "files", clock.instant(), Sentence.of("transfer.not-simulated"), Sentence.of("transfer.do-scenario"));
    }
}
