package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.progress.Waiter;
import io.migrationgate.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerbLoopTest {
    @TempDir
    private Path directory;

    private final List<String> log = new ArrayList<>();
    private Instant now = Instant.parse("2026-12-05T00:00:00Z");
    private Interruption interruption;

    @BeforeEach
    void guard() {
        interruption = Interruption.guard(new ReportFolder(directory), new SystemStreamLog());
    }

    @AfterEach
    void release() {
        interruption.close();
        Thread.interrupted();
    }

    @Test
    void theWorldsWaiterIsAskedBetweenTheTurns() {
        Instant start = now;

        Report report = loop(this::move).run(new FakeVerb(3, Reports.go()));

        assertThat(report).isEqualTo(Reports.go());
        assertThat(now).isEqualTo(start.plusSeconds(3));
    }

    @Test
    void aLineIsPrintedOnChangeAndEveryHalfMinute() {
        loop(this::move).run(new FakeVerb(61, Reports.go()));

        assertThat(log).containsExactly("orders: turn 1", "orders: turn 31", "orders: turn 61");
    }

    @Test
    void anInterruptedThreadStopsTheVerbAndStaysInterrupted() {
        Report report = loop(time -> {
                    throw new InterruptedException();
                })
                .run(new FakeVerb(3, Reports.go()));
        interruption.close();

        assertThat(report).isEqualTo(Reports.stopped("interrupted"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptionWhileItWaitsEndsTheLoopWithTheStoppedReport() {
        Report report = loop(time -> interruption.end()).run(new FakeVerb(Integer.MAX_VALUE, Reports.go()));

        assertThat(report).isEqualTo(Reports.stopped("interrupted"));
        assertThat(directory.resolve("outcome.properties")).content().contains("INCONCLUSIVE");
    }

    private VerbLoop loop(Waiter waiter) {
        return new VerbLoop(() -> now, waiter, interruption, log::add);
    }

    private void move(Instant until) {
        now = now.plus(Duration.between(now, until));
    }
}
