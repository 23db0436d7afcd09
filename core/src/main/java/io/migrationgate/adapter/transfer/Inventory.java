package io.migrationgate.adapter.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.migrationgate.evidence.ContentProof;
import io.migrationgate.evidence.ListedObject;
import io.migrationgate.evidence.OutsideException;
import io.migrationgate.evidence.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Streams the rows of one inventory, from one file with a header or from the files of a manifest. A file is never read whole,
 * and no more than {@value #MOST_BYTES} bytes of it, unpacked.
 */
final class Inventory {
    /** Opens a file that the plan names, or one beside it. */
    @FunctionalInterface
    interface Opener {
        InputStream open(String path) throws IOException;
    }

    /** Takes one row. */
    @FunctionalInterface
    interface Rows {
        void take(ListedObject object) throws TransferProblem;
    }

    private static final long MOST_BYTES = 4L << 30;
    private static final int LONGEST_FIELD = 1 << 16;

    private final String path;
    private final ContentProof proof;
    private final Opener opener;
    private final @Nullable Manifest manifest;
    private final MessageDigest digest = digest("SHA-256");
    private @Nullable Instant newest;

    private Inventory(String path, ContentProof proof, Opener opener, @Nullable Manifest manifest) {
        this.path = path;
        this.proof = proof;
        this.opener = opener;
        this.manifest = manifest;
    }

    /** @param manifest of the inventory, or null when the path is that of a file with rows */
    static Inventory of(String path, ContentProof proof, Opener opener, @Nullable Manifest manifest) {
        return new Inventory(path, proof, opener, manifest);
    }

    /** Takes every row. */
    void read(Rows rows) throws TransferProblem {
        if (manifest == null) {
            read(path, null, null, rows);
            return;
        }
        for (Manifest.Part part : manifest.parts()) {
            read(manifest.place(part, opener), manifest.schema(), part.md5(), rows);
        }
    }

    /** When it was made, after it was read; null when nothing says so. */
    @Nullable Instant madeAt() {
        return manifest == null ? newest : manifest.madeAt();
    }

    /** Digest of all bytes that were read. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void read(String file, @Nullable InventorySchema schema, @Nullable String md5, Rows rows)
            throws TransferProblem {
        MessageDigest sum = digest("MD5");
        try (InputStream raw = new DigestInputStream(new DigestInputStream(opener.open(file), digest), sum);
                InputStream plain =
                        new BoundedStream(file.endsWith(".gz") ? new GZIPInputStream(raw) : raw, MOST_BYTES);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .maxBufferSize(LONGEST_FIELD)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()))) {
            records(file, records.iterator(), schema, rows);
            raw.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (OutsideException e) {
            throw outside(file, e);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw problem("inventory.absent", file);
        } catch (CharacterCodingException e) {
            throw problem("inventory.no-text", file);
        } catch (IOException e) {
            throw problem("inventory.unreadable", file);
        } catch (UncheckedIOException e) {
            throw problem(
                    e.getCause() instanceof CharacterCodingException ? "inventory.no-text" : "inventory.unreadable",
                    file);
        }
        if (md5 != null && !md5.equalsIgnoreCase(HexFormat.of().formatHex(sum.digest()))) {
            throw problem("inventory.other-md5", file);
        }
    }

    private void records(String file, Iterator<CsvRecord> records, @Nullable InventorySchema given, Rows rows)
            throws TransferProblem {
        InventorySchema schema = given;
        long line = 0;
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                List<String> row = record.getFields();
                if (schema == null) {
                    schema = InventorySchema.of(row, false, proof)
                            .orElseThrow(() -> problem("inventory.no-header", file));
                    continue;
                }
                if (row.size() != schema.count()) {
                    throw broken(file, line);
                }
                if (schema.current(row)) {
                    long at = line;
                    ListedObject object = schema.object(row).orElseThrow(() -> broken(file, at));
                    note(schema.changed(row));
                    rows.take(object);
                }
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException) {
                throw problem("inventory.unreadable", file);
            }
            throw broken(file, line + 1);
        }
        if (schema == null) {
            throw problem("inventory.no-header", file);
        }
    }

    private void note(@Nullable Instant changed) {
        if (changed != null && (newest == null || changed.isAfter(newest))) {
            newest = changed;
        }
    }

    static TransferProblem problem(String key, String file) {
        return new TransferProblem(Sentence.of(key, file), Sentence.of("inventory.do-again"));
    }

    static TransferProblem outside(String file, OutsideException e) {
        return new TransferProblem(Sentence.of("inventory.outside", file, e.reason()), e.remedy());
    }

    private static TransferProblem broken(String file, long line) {
        return new TransferProblem(Sentence.of("inventory.broken-line", file, line), Sentence.of("inventory.do-again"));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
