package io.migrationgate.simulator.world;

import io.migrationgate.adapter.transfer.FileInventories;
import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.InventoryQuestion;
import io.migrationgate.evidence.InventoryReader;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.simulator.scenario.ObjectsScript;
import io.migrationgate.simulator.scenario.ObjectsScript.Side;
import io.migrationgate.simulator.scenario.ObjectsScript.StoredObject;
import io.migrationgate.simulator.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes the inventories of a scenario and lets the engine compare them as if they lay in files. */
final class ScenarioInventories implements InventoryReader {
    private final Scenario scenario;
    private final InstantSource clock;

    ScenarioInventories(Scenario scenario, InstantSource clock) {
        this.scenario = scenario;
        this.clock = clock;
    }

    @Override
    public Reading<InventoryComparison> compare(InventoryQuestion question, Instant deadline) {
        return scenario.objects().stream()
                .filter(script -> script.name().equals(question.store()))
                .findFirst()
                .map(script -> inventories(script, question).compare(question, deadline))
                .orElseGet(this::none);
    }

    private FileInventories inventories(ObjectsScript script, InventoryQuestion question) {
        return FileInventories.of(
                path -> file(path, csv(script, path.equals(question.source()) ? Side.SOURCE : Side.TARGET)),
                path -> none(),
                clock);
    }

    private <T> Reading<T> none() {
        return new NoEvidence<>(
                "files", clock.instant(), Sentence.of("inventory.no-simulation"), Sentence.of("transfer.do-scenario"));
    }

    /** Packed where the plan's path says so. */
    private static InputStream file(String path, byte[] text) {
        if (!path.endsWith(".gz")) {
            return new ByteArrayInputStream(text);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }

    private byte[] csv(ObjectsScript script, Side side) {
        Instant madeAt = scenario.startsAt().minus(script.inventoryAge());
        return script.objects(side).stream()
                .map(object -> row(object, madeAt))
                .collect(Collectors.joining("\n", "key,size,md5,lastModified\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(StoredObject object, Instant madeAt) {
        return "\"" + object.key() + "\"," + object.size() + "," + (object.checksum() ? ObjectsScript.MD5 : "") + ","
                + madeAt;
    }
}
