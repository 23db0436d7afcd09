package io.migrationgate.evidence;

import java.time.Instant;
import java.util.List;

/**
 * What comparing two inventories came to; nothing is judged here.
 *
 * @param equal objects of both sides with the same size and a checksum that agrees
 * @param missing objects that the target does not list
 * @param extra objects that the source does not list
 * @param sizes objects whose sizes differ
 * @param checksums objects whose proven checksums differ
 * @param unproven objects of the same size of which no checksum of both sides can be compared
 * @param names some keys of each that is not equal
 * @param sample some objects as the target's inventory lists them, drawn anew in each run
 * @param madeAt when the older of the two inventories was made
 */
public record InventoryComparison(
        long equal,
        long missing,
        long extra,
        long sizes,
        long checksums,
        long unproven,
        Names names,
        List<ListedObject> sample,
        Instant madeAt) {
    /** A few keys of each kind, made fit to be shown. */
    public record Names(
            List<String> missing,
            List<String> extra,
            List<String> sizes,
            List<String> checksums,
            List<String> unproven) {
        public Names {
            missing = List.copyOf(missing);
            extra = List.copyOf(extra);
            sizes = List.copyOf(sizes);
            checksums = List.copyOf(checksums);
            unproven = List.copyOf(unproven);
        }
    }

    /**
     * The comparison of an object store, which {@link Level#RECORDED} says to be confirmed: a sample of what the target's
     * inventory lists was found in the bucket in this run.
     */
    public static final EvidenceKind<InventoryComparison> KIND =
            new EvidenceKind<>("inventory-comparison", InventoryComparison.class);

    /** How many objects a sample has at most. */
    public static final int MOST_SAMPLE = 20;
    /** How many keys of a kind are named at most. */
    public static final int MOST_NAMES = 5;

    public InventoryComparison {
        sample = List.copyOf(sample);
    }
}
