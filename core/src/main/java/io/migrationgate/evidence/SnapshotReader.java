package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;

/** Reads disks and snapshots of ECS, in the cloud's region. Every call ends by its deadline on the world's clock. */
public interface SnapshotReader {
    /** Reads all disks. */
    Reading<List<EcsDisk>> disks(Cloud cloud, Instant deadline);

    /** Reads all snapshots; the part of each is the disk that it was taken of. */
    Reading<List<TakenBackup>> snapshots(Cloud cloud, Instant deadline);
}
