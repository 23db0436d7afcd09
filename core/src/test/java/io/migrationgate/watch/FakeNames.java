package io.migrationgate.watch;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.NameAnswers.FromServer;
import io.migrationgate.evidence.NameAnswers.Outcome;
import io.migrationgate.evidence.NameReader;
import io.migrationgate.evidence.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Knows the name of {@link Routes} that is served elsewhere, by a clock that is given. */
public record FakeNames(InstantSource clock) implements NameReader {
    @Override
    public Reading<NameAnswers> ask(String name, String type, Instant deadline) {
        Entry entry = new Entry("A", "203.0.113.10", Duration.ofSeconds(60));
        NameAnswers answers = new NameAnswers(List.of(new FromServer("ns1", Outcome.ANSWERED, List.of(entry))));
        return new Evidence<>(Level.LIVE, "dns", clock.instant(), "digest of dns", answers);
    }
}
