package io.migrationgate.adapter.transfer;

import io.migrationgate.adapter.transfer.Inventory.Opener;
import io.migrationgate.evidence.ContentProof;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.Enclosure;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.InventoryQuestion;
import io.migrationgate.evidence.InventoryReader;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.OutsideException;
import io.migrationgate.evidence.PlanFolder;
import io.migrationgate.evidence.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Compares inventories that lie in files. */
public final class FileInventories implements InventoryReader {
    /** 33 bytes each, in tables that are half empty: some seventy megabytes at most. */
    private static final int MOST_OBJECTS = 1_000_000;

    private final Opener opener;
    private final PlanFolder files;
    private final int most;
    private final InstantSource clock;

    private FileInventories(Opener opener, PlanFolder files, int most, InstantSource clock) {
        this.opener = opener;
        this.files = files;
        this.most = most;
        this.clock = clock;
    }

    /**
     * Inventories where the plan lies.
     *
     * @param enclosure finds the files of an inventory
     * @param files reads the small files that are found by the same one
     */
    public static FileInventories in(Enclosure enclosure, PlanFolder files, InstantSource clock) {
        return in(enclosure, files, MOST_OBJECTS, clock);
    }

    static FileInventories in(Enclosure enclosure, PlanFolder files, int most, InstantSource clock) {
        return new FileInventories(path -> open(enclosure, path), files, most, clock);
    }

    /** Inventories that something else holds; paths that it does not know are empty. */
    public static FileInventories of(Function<String, InputStream> streams, PlanFolder files, InstantSource clock) {
        return new FileInventories(streams::apply, files, MOST_OBJECTS, clock);
    }

    private static InputStream open(Enclosure enclosure, String path) throws IOException {
        Path file = enclosure.find(path);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(path);
        }
        return Files.newInputStream(file);
    }

    @Override
    public Reading<InventoryComparison> compare(InventoryQuestion question, Instant deadline) {
        String source = "files " + question.source() + ", " + question.target();
        try {
            Inventory origin = inventory(question.source(), ContentProof.of(question.origin()));
            Inventory target = inventory(question.target(), ContentProof.OSS);
            InventoryComparison compared = new Comparing(origin, target, most, clock, deadline).compare(question);
            String digest = Digest.ofAll(List.of(origin.digest(), target.digest()));
            return new Evidence<>(Level.DECLARED, source, clock.instant(), digest, compared);
        } catch (TransferProblem e) {
            return e.noEvidence(source, clock.instant());
        }
    }

    private Inventory inventory(String path, ContentProof proof) throws TransferProblem {
        if (!path.endsWith(Manifest.ENDING)) {
            return Inventory.of(path, proof, opener, null);
        }
        try {
            opener.open(path).close();
        } catch (OutsideException e) {
            throw Inventory.outside(path, e);
        } catch (IOException e) {
            throw Inventory.problem("inventory.absent", path);
        }
        Reading<String> text = files.text(path);
        if (text instanceof NoEvidence<String>) {
            throw Inventory.problem("inventory.absent", path);
        }
        Manifest manifest = Manifest.read(path, text.evidence().orElseThrow().value(), proof);
        return Inventory.of(path, proof, opener, manifest);
    }
}
