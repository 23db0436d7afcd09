package io.migrationgate.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What makes backups that this version can judge. */
public enum BackupProduct {
    /** ApsaraDB RDS. */
    RDS,
    /** Tair and Redis. */
    TAIR,
    /** ApsaraDB for MongoDB. */
    MONGODB,
    /** Snapshots of the disks of an ECS instance. */
    ECS,
    /** Cloud Backup, by the jobs of a backup client. */
    HBR,
    /** Everything outside the cloud, by a manifest of its files. */
    EXTERNAL;

    /** The product of that word; empty when this version does not know it. */
    public static Optional<BackupProduct> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** All words, for people. */
    public static String words() {
        return Arrays.stream(values()).map(BackupProduct::word).collect(Collectors.joining(", "));
    }

    /** The word of plans. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the cloud lists what was restored from its backups. */
    public boolean listsRestores() {
        return this == MONGODB || this == ECS || this == HBR;
    }
}
