package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.ContentProof;
import io.migrationgate.evidence.JsonObject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Is the {@code manifest.json} that OSS and S3 write beside the files of an inventory; the one says seconds, the other
 * milliseconds.
 *
 * @param folder of the manifest, with a slash at its end, or empty
 * @see <a href="https://www.alibabacloud.com/help/en/oss/user-guide/bucket-inventory">Inventories of OSS</a>
 */
record Manifest(
        String folder,
        InventorySchema schema,
        List<Part> parts,
        @Nullable Instant madeAt) {
    /** One file with rows, and the MD5 of its bytes when the manifest tells it. */
    record Part(String name, @Nullable String md5) {}

    /** What a plan's path ends with when it names a manifest. */
    static final String ENDING = ".json";

    private static final long FIRST_MILLIS = 100_000_000_000L;

    static Manifest read(String path, String text, ContentProof proof) throws TransferProblem {
        JsonObject json = JsonObject.read(text).orElseThrow(() -> Inventory.problem("inventory.no-manifest", path));
        if (json.has("startTimestamp")) {
            throw Inventory.problem("inventory.incremental", path);
        }
        if (!json.text("fileFormat")
                .map(one -> one.toUpperCase(Locale.ROOT))
                .orElse("")
                .equals("CSV")) {
            throw Inventory.problem("inventory.no-csv", path);
        }
        InventorySchema schema = json.text("fileSchema")
                .flatMap(names -> InventorySchema.of(Arrays.asList(names.split(",", -1)), true, proof))
                .orElseThrow(() -> Inventory.problem("inventory.no-schema", path));
        List<Part> parts = new ArrayList<>();
        for (JsonObject file : json.objects("files").orElse(List.of())) {
            String key = file.text("key").orElseThrow(() -> Inventory.problem("inventory.no-manifest", path));
            parts.add(new Part(
                    key.substring(key.lastIndexOf('/') + 1),
                    file.text("MD5checksum").orElse(null)));
        }
        if (parts.isEmpty()) {
            throw Inventory.problem("inventory.no-manifest", path);
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return new Manifest(folder, schema, List.copyOf(parts), time(json));
    }

    private static @Nullable Instant time(JsonObject json) {
        String text = json.text("creationTimestamp").orElse("");
        if (!text.matches("[0-9]{9,15}")) {
            return null;
        }
        long number = Long.parseLong(text);
        return number >= FIRST_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    /** Where a part lies: beside the manifest, or in the folder that the service puts them into; there it need not be readable. */
    String place(Part part, Inventory.Opener opener) throws TransferProblem {
        for (String place : List.of(folder, folder + "data/", above() + "data/")) {
            String file = place + part.name();
            try {
                opener.open(file).close();
                return file;
            } catch (NoSuchFileException e) {
                // not there, then
            } catch (IOException e) {
                if (!place.startsWith("../")) { // above the plan's folder there may be nothing to look for
                    return file;
                }
            }
        }
        throw Inventory.problem("inventory.no-part", part.name());
    }

    /** The folder that this one is in, without {@code ..} where the path tells it, for no such path may be read everywhere. */
    private String above() {
        String last = folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1);
        boolean told = !last.isEmpty() && !List.of("/", "./", "../").contains(last);
        return told ? folder.substring(0, folder.length() - last.length()) : folder + "../";
    }
}
