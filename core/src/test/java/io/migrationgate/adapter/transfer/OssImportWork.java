package io.migrationgate.adapter.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Lays out a work directory of OSSImport as a finished job leaves it, with secrets where OSSImport keeps them. */
final class OssImportWork {
    static final String SECRET = "planted-secret-Zk3Wq9";
    static final String KEY_ID = "planted-key-LTAI5tXX";

    static final String CONFIGURATION = """
            # OSSImport
            jobName=images
            jobType=import
            isIncremental=false
            importSince=0
            srcType=s3
            srcAccessKey=%2$s
            srcSecretKey=%1$s
            srcDomain=http://s3.example.com
            srcBucket=images-old
            destAccessKey=%2$s
            destSecretKey=%1$s
            destBucket=images-hz
            """.formatted(SECRET, KEY_ID);

    static final String TOLD = """
            [2026-12-04 23:00:00]   [INFO]  JobName:images
            [2026-12-04 23:00:00]   [INFO]  Pending Task Count:0
            [2026-12-04 23:00:00]   [INFO]  Dispatched Task Count:0
            [2026-12-04 23:00:00]   [INFO]  Succeed Task Count:2
            [2026-12-04 23:00:00]   [INFO]  Failed Task Count:0
            [2026-12-04 23:00:00]   [INFO]  Is Scan Finished:true
            [2026-12-04 23:00:00]   [INFO]  JobState:SUCCEED
            """;

    final Path plan;
    final Path root;
    final Path job;
    final Path log;

    OssImportWork(Path plan) throws IOException {
        this.plan = plan;
        this.root = plan.resolve("ossimport");
        this.job = root.resolve("master/jobs/images");
        this.log = root.resolve("logs/job_stat.log");
        Files.createDirectories(root.resolve("conf"));
        Files.createDirectories(root.resolve("logs"));
        Files.writeString(root.resolve("conf/local_job.cfg"), CONFIGURATION);
        Files.createDirectories(job.resolve("pending_tasks"));
        Files.createDirectories(job.resolve("dispatched/worker-1"));
        Files.createDirectories(job.resolve("failed_tasks"));
        task("succeed_tasks/FD81_1449126979123@host-1");
        task("succeed_tasks/AB77_1449126979124@host-1");
        told(TOLD);
    }

    Path task(String name) throws IOException {
        Path task = Files.createDirectories(job.resolve(name));
        Files.writeString(task.resolve("STATUS"), "Completed\n");
        Files.createFile(task.resolve("DONE"));
        Files.createFile(task.resolve("error.list"));
        Files.writeString(task.resolve("audit.log"), "copied with " + SECRET + "\n");
        return task;
    }

    /** Lets the tool tell this after everything else in the folder happened. */
    void told(String text) throws IOException {
        Files.writeString(log, text);
        later();
    }

    void later() throws IOException {
        Files.setLastModifiedTime(log, FileTime.from(Instant.now().plusSeconds(10)));
    }
}
