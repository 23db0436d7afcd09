package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.BackupState;
import io.migrationgate.evidence.EcsDisk;
import io.migrationgate.evidence.TakenBackup;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcsSnapshotsTest {
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<TakenBackup> snapshots(String body) {
        bench.cloud.answers(TestCloud.json(body));
        return new EcsSnapshots(bench.client)
                .snapshots(Bench.CLOUD, bench.deadline())
                .evidence()
                .orElseThrow()
                .value();
    }

    @Test
    void readsADocumentedSnapshotWithTheDiskThatItIsOf() {
        assertThat(snapshots("""
                {"TotalCount":1,"PageNumber":1,"PageSize":100,"Snapshots":{"Snapshot":[
                 {"SnapshotId":"s-bp1","Status":"accomplished","Progress":"100%","CreationTime":"2026-12-04T01:00:00Z",
                  "Usage":"none","Available":true,"SourceDiskId":"d-bp1","Encrypted":false,"SourceDiskSize":"40"}]}}
                """))
                .containsExactly(new TakenBackup(
                        "s-bp1",
                        "d-bp1",
                        BackupState.COMPLETE,
                        "accomplished, 100%",
                        Instant.parse("2026-12-04T01:00:00Z"),
                        null));
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("RegionId", "cn-hangzhou")
                .containsEntry("PageSize", "100");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"Status\":\"accomplished\",\"Progress\":\"99%\"', UNKNOWN",
        "'\"Status\":\"accomplished\"', UNKNOWN",
        "'\"Status\":\"accomplished\",\"Progress\":\"100%\",\"Available\":false', UNUSABLE",
        "'\"Status\":\"progressing\",\"Progress\":\"100%\"', UNFINISHED",
        "'\"Status\":\"failed\"', UNUSABLE",
        "'\"Progress\":\"100%\"', UNKNOWN"
    })
    void onlyAnAccomplishedSnapshotOfAllIsComplete(String fields, BackupState expected) {
        String body = "{\"TotalCount\":1,\"Snapshots\":{\"Snapshot\":[{\"SnapshotId\":\"s-1\"," + fields + "}]}}";

        assertThat(snapshots(body).get(0).state()).isEqualTo(expected);
    }

    @Test
    void readsDisksWithWhatTheyWereMadeOf() {
        bench.cloud.answers(TestCloud.json("""
                {"TotalCount":"2","PageNumber":1,"PageSize":100,"Disks":{"Disk":[
                 {"DiskId":"d-1","InstanceId":"i-1","SourceSnapshotId":"","CreationTime":"2026-11-04T01:00:00Z",
                  "Status":"In_use"},
                 {"DiskId":"d-2","InstanceId":"","SourceSnapshotId":"s-1","CreationTime":"2026-12-04T01:00Z",
                  "Status":"Creating"}]}}
                """));

        assertThat(new EcsSnapshots(bench.client)
                        .disks(Bench.CLOUD, bench.deadline())
                        .evidence()
                        .orElseThrow()
                        .value())
                .containsExactly(
                        new EcsDisk(
                                "d-1",
                                "i-1",
                                null,
                                Instant.parse("2026-11-04T01:00:00Z"),
                                BackupState.COMPLETE,
                                "In_use"),
                        new EcsDisk(
                                "d-2",
                                null,
                                "s-1",
                                Instant.parse("2026-12-04T01:00:00Z"),
                                BackupState.UNFINISHED,
                                "Creating"));
    }

    @Test
    void saysWhichRightIsMissing() {
        bench.cloud.answers(TestCloud.reply(403, "{\"Code\":\"Forbidden.RAM\",\"Message\":\"no\"}"));

        assertThat(Wording.of(new EcsSnapshots(bench.client).snapshots(Bench.CLOUD, bench.deadline())))
                .contains("ecs:DescribeSnapshots");
    }
}
