package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.ContentProof;
import io.migrationgate.evidence.ListedObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows what stands in which column of an inventory, by the names that OSS and S3 give; case, blanks and signs in a name do
 * not matter, and columns with other names are passed over.
 *
 * @param columns places of the known columns by name
 * @param count how many columns there are
 * @param encoded whether keys are URL-encoded, as services write them
 * @param proof what the store's own columns can prove
 */
record InventorySchema(Map<String, Integer> columns, int count, boolean encoded, ContentProof proof) {
    private static final Set<String> KNOWN = Set.of(
            "key",
            "size",
            "etag",
            "md5",
            "contentmd5",
            "crc64",
            "lastmodified",
            "lastmodifieddate",
            "ismultipartuploaded",
            "encryptionstatus",
            "islatest",
            "isdeletemarker");

    private static final int LONGEST_KEY = 4_096;

    /** Empty when it has no key or no size, or a column twice. */
    static Optional<InventorySchema> of(List<String> names, boolean encoded, ContentProof proof) {
        Map<String, Integer> columns = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            if (KNOWN.contains(name) && columns.put(name, place) != null) {
                return Optional.empty();
            }
        }
        return columns.containsKey("key") && columns.containsKey("size")
                ? Optional.of(new InventorySchema(Map.copyOf(columns), names.size(), encoded, proof))
                : Optional.empty();
    }

    /** Whether the row is about what is there now: no older version and no mark of a deletion. */
    boolean current(List<String> row) {
        return !"false".equalsIgnoreCase(text(row, "islatest"))
                && !"true".equalsIgnoreCase(text(row, "isdeletemarker"));
    }

    /** The object of a row; empty when it cannot be one. */
    Optional<ListedObject> object(List<String> row) {
        String key = key(row);
        String size = text(row, "size");
        if (key == null || size == null || !size.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        String written = text(row, "md5") == null ? text(row, "contentmd5") : text(row, "md5");
        String crc = text(row, "crc64");
        if ((written != null && md5(written) == null) || (crc != null && !crc(crc))) {
            return Optional.empty();
        }
        String md5 = written == null ? etag(row) : md5(written);
        boolean proven = md5 != null && (written != null || onePart(row));
        return Optional.of(new ListedObject(key, Long.parseLong(size), md5, proven, crc));
    }

    /** When the object changed last; null when it is not told. */
    @Nullable Instant changed(List<String> row) {
        String text = text(row, "lastmodified") == null ? text(row, "lastmodifieddate") : text(row, "lastmodified");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable String key(List<String> row) {
        Integer place = columns.get("key");
        String text = place == null ? "" : row.get(place);
        if (text.isEmpty() || text.length() > LONGEST_KEY) {
            return null;
        }
        try {
            return encoded ? URLDecoder.decode(text, StandardCharsets.UTF_8) : text;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable String text(List<String> row, String column) {
        Integer place = columns.get(column);
        return place == null || row.get(place).isBlank() ? null : row.get(place).strip();
    }

    private @Nullable String etag(List<String> row) {
        String text = text(row, "etag");
        if (!proof.etags() || text == null || "true".equalsIgnoreCase(text(row, "ismultipartuploaded"))) {
            return null;
        }
        String encryption = text(row, "encryptionstatus");
        boolean foreign = proof == ContentProof.S3
                && encryption != null
                && !Set.of("NOT-SSE", "SSE-S3").contains(encryption.toUpperCase(Locale.ROOT));
        String bare = text.replace("\"", "");
        return !foreign && bare.matches("[0-9a-fA-F]{32}") ? bare.toLowerCase(Locale.ROOT) : null;
    }

    /** Whether the inventory says everything that makes an ETag an MD5. */
    private boolean onePart(List<String> row) {
        return "false".equalsIgnoreCase(text(row, "ismultipartuploaded"))
                && (proof == ContentProof.OSS || text(row, "encryptionstatus") != null);
    }

    /** Hex, or base64 as Content-MD5 is written. */
    private static @Nullable String md5(String text) {
        if (text.matches("[0-9a-fA-F]{32}")) {
            return text.toLowerCase(Locale.ROOT);
        }
        return text.matches("[A-Za-z0-9+/]{22}==")
                ? HexFormat.of().formatHex(Base64.getDecoder().decode(text))
                : null;
    }

    private static boolean crc(String text) {
        try {
            Long.parseUnsignedLong(text);
            return !text.startsWith("+");
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
