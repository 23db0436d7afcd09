package io.migrationgate.simulator.world;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.NameAnswers.Entry;
import io.migrationgate.evidence.NameAnswers.FromServer;
import io.migrationgate.evidence.NameAnswers.Outcome;
import io.migrationgate.evidence.NameReader;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.simulator.scenario.NameScript;
import io.migrationgate.simulator.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Answers for the names of a scenario that DNS outside the cloud serves; no socket is opened. */
record ScenarioNames(Scenario scenario, InstantSource clock) implements NameReader {
    @Override
    public Reading<NameAnswers> ask(String name, String type, Instant deadline) {
        String source = "dns " + type + " " + name;
        Instant now = clock.instant();
        Duration elapsed = Duration.between(scenario.startsAt(), now);
        return scenario.traffic().names().stream()
                .filter(script -> script.name().equalsIgnoreCase(name))
                .findFirst()
                .<Reading<NameAnswers>>map(script -> {
                    NameAnswers answers = new NameAnswers(script.servers().stream()
                            .map(server -> said(server, type, elapsed))
                            .toList());
                    String digest = Digest.of(answers.toString().getBytes(StandardCharsets.UTF_8));
                    return new Evidence<>(Level.LIVE, source, now, digest, answers);
                })
                .orElseGet(() -> new NoEvidence<>(
                        source,
                        now,
                        Sentence.of("name.no-simulation", name),
                        Sentence.of("name.no-simulation.remedy")));
    }

    private static FromServer said(NameScript.Server server, String type, Duration elapsed) {
        return switch (server.says().at(elapsed)) {
            case RECORDS ->
                new FromServer(
                        server.host(),
                        Outcome.ANSWERED,
                        server.records().stream()
                                .filter(record -> record.type().equals(type)
                                        || record.type().equals("CNAME"))
                                .map(record -> new Entry(
                                        record.type(),
                                        record.value(),
                                        record.ttl().at(elapsed)))
                                .toList());
            case NO_SUCH_NAME -> new FromServer(server.host(), Outcome.NO_SUCH_NAME, List.of());
            case NOTHING -> new FromServer(server.host(), Outcome.UNKNOWN, List.of());
        };
    }
}
