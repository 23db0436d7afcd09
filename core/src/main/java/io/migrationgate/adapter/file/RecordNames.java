package io.migrationgate.adapter.file;

import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.EvidenceStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Gives records and folders names that sort by time and are safe on every file system.
 *
 * <p>A name with capitals, foreign letters or other signs becomes its digest, so that no two names meet in one folder
 * where case does not count.
 */
final class RecordNames {
    private static final Pattern SAFE = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?");
    private static final Pattern RECORD = Pattern.compile("\\d{8}T\\d{15}Z-[a-z0-9._=-]{1,70}\\.json");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuuMMdd'T'HHmmssnnnnnnnnn'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RecordNames() {}

    static String folder(String name) {
        return SAFE.matcher(name).matches()
                ? name
                : "=" + Digest.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 40);
    }

    static String file(EvidenceStore.Name name) {
        return TIME.format(name.observedAt()) + "-" + folder(name.run()) + ".json";
    }

    /** Whether the record of that file was observed later than that. */
    static boolean isBehind(String file, Instant time) {
        String limit = TIME.format(time);
        return file.substring(0, Math.min(file.length(), limit.length())).compareTo(limit) > 0;
    }

    static boolean isRecord(String file) {
        return RECORD.matcher(file).matches();
    }
}
