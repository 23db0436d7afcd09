package io.migrationgate.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One backup as the list of a product shows it.
 *
 * @param part which part of the instance it holds: a disk, a node; empty where the instance is one whole
 * @param word what the product tells of its state, for people
 * @param began when it was begun: what it holds may be as old as that
 * @param ended null while it runs, or where the product does not tell
 */
public record TakenBackup(
        String id,
        String part,
        BackupState state,
        String word,
        @Nullable Instant began,
        @Nullable Instant ended) {}
