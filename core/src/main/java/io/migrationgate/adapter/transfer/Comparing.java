package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.InventoryComparison.Names;
import io.migrationgate.evidence.InventoryQuestion;
import io.migrationgate.evidence.ListedObject;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.ShownKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Compares two inventories: the source goes into a table, the target is streamed past it. What is missing is named by reading
 * the source once more.
 */
final class Comparing {
    private static final int BETWEEN_LOOKS = 4_096;

    private final Inventory source;
    private final Inventory target;
    private final int most;
    private final InstantSource clock;
    private final Instant deadline;
    private final KeyTable table = new KeyTable();
    private final Map<KeyTable.Match, Long> counts = new EnumMap<>(KeyTable.Match.class);
    private final Map<KeyTable.Match, List<String>> names = new EnumMap<>(KeyTable.Match.class);
    private final List<String> missing = new ArrayList<>();
    private final PriorityQueue<ListedObject> sample;
    private long rows;
    private long targets;

    Comparing(Inventory source, Inventory target, int most, InstantSource clock, Instant deadline) {
        this.source = source;
        this.target = target;
        this.most = most;
        this.clock = clock;
        this.deadline = deadline;
        long seed = KeyTable.hash(deadline.toString());
        this.sample = new PriorityQueue<>(Comparator.comparingLong((ListedObject object) -> lot(object, seed))
                .reversed());
    }

    /** Whoever writes an inventory before a run cannot know which objects are looked at in it. */
    private static long lot(ListedObject object, long seed) {
        return (KeyTable.hash(object.key()) ^ seed) * 0x9E3779B97F4A7C15L;
    }

    InventoryComparison compare(InventoryQuestion question) throws TransferProblem {
        source.read(object -> {
            look(table.size(), question.source());
            if (!table.add(object)) {
                throw twice(question.source(), object);
            }
        });
        target.read(object -> {
            look(targets++, question.target());
            match(object, question.target());
        });
        if (table.unseen() > 0) {
            source.read(object -> {
                if (missing.size() < InventoryComparison.MOST_NAMES && table.isUnseen(object.key())) {
                    missing.add(ShownKey.of(object.key()));
                }
            });
        }
        if (table.size() == 0 || targets == 0) {
            throw Inventory.problem("inventory.empty", table.size() == 0 ? question.source() : question.target());
        }
        return result(madeAt(question));
    }

    private void match(ListedObject object, String file) throws TransferProblem {
        KeyTable.Match match = table.match(object);
        if (match == KeyTable.Match.TWICE) {
            throw twice(file, object);
        }
        counts.merge(match, 1L, Long::sum);
        List<String> few = names.computeIfAbsent(match, one -> new ArrayList<>());
        if (match != KeyTable.Match.EQUAL && few.size() < InventoryComparison.MOST_NAMES) {
            few.add(ShownKey.of(object.key()));
        }
        if (object.askable()) {
            sample.add(object);
            if (sample.size() > InventoryComparison.MOST_SAMPLE) {
                sample.poll();
            }
        }
    }

    private void look(long objects, String file) throws TransferProblem {
        if (objects >= most) {
            throw new TransferProblem(Sentence.of("inventory.too-many", file, most), Sentence.of("inventory.do-waive"));
        }
        if (++rows % BETWEEN_LOOKS == 0 && !clock.instant().isBefore(deadline)) {
            throw new TransferProblem(Sentence.of("inventory.deadline"), Sentence.of("evidence.read-again"));
        }
    }

    private Instant madeAt(InventoryQuestion question) throws TransferProblem {
        Instant one = source.madeAt();
        Instant other = target.madeAt();
        if (one == null || other == null) {
            throw Inventory.problem("inventory.no-time", one == null ? question.source() : question.target());
        }
        return one.isBefore(other) ? one : other;
    }

    private InventoryComparison result(Instant madeAt) {
        return new InventoryComparison(
                count(KeyTable.Match.EQUAL),
                table.unseen(),
                count(KeyTable.Match.ABSENT),
                count(KeyTable.Match.OTHER_SIZE),
                count(KeyTable.Match.OTHER_CHECKSUM),
                count(KeyTable.Match.UNPROVEN),
                new Names(
                        missing,
                        few(KeyTable.Match.ABSENT),
                        few(KeyTable.Match.OTHER_SIZE),
                        few(KeyTable.Match.OTHER_CHECKSUM),
                        few(KeyTable.Match.UNPROVEN)),
                List.copyOf(sample),
                madeAt);
    }

    private long count(KeyTable.Match match) {
        return counts.getOrDefault(match, 0L);
    }

    private List<String> few(KeyTable.Match match) {
        return names.getOrDefault(match, List.of());
    }

    private static TransferProblem twice(String file, ListedObject object) {
        return new TransferProblem(
                Sentence.of("inventory.twice", file, ShownKey.of(object.key())), Sentence.of("inventory.do-again"));
    }
}
