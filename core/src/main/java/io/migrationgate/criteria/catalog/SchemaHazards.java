package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges whether a schema holds anything that replication does not carry or carries twice, and whether both sides compare
 * text and names alike.
 *
 * <p>Every danger is named with its objects. It does not go away by being known: a person accepts it by a waiver.
 */
final class SchemaHazards implements Criterion {
    private static final String PREFIX = "schema-hazards";
    private static final BothSides<SchemaShape> SIDES = BothSides.of(SchemaShape.TOPIC);

    @Override
    public CriterionId id() {
        return CriterionId.SCHEMA_HAZARDS;
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dts/user-guide/usage-notes-and-limits-for-migrating-data-from-a-postgresql-database";
    }

    @Override
    public boolean judges(Asset asset) {
        return asset instanceof Database;
    }

    @Override
    public Set<EvidenceKind<?>> needs() {
        return SIDES.kinds();
    }

    @Override
    public Finding judge(Case subject) {
        Sentence expected = Sentence.of("schema-hazards.expected");
        return SIDES.judge(
                subject,
                expected,
                (source, target) -> compare(source.value(), target.value()).weigh(subject, source, expected, PREFIX));
    }

    private static Tally compare(SchemaShape source, SchemaShape target) {
        Tally tally = new Tally();
        dangers(source, tally, "schema-hazards.of-source");
        dangers(target, tally, "schema-hazards.of-target");
        alike("schema-hazards.default", source.defaults(), target.defaults(), tally);
        collations(source.collations(), target.collations(), tally);
        tally.right(Sentence.of("schema-hazards.seen", source.tables(), target.tables()));
        return tally;
    }

    private static void dangers(SchemaShape shape, Tally tally, String key) {
        Tally ofSide = new Tally();
        shape.unseen().stream().map(AccountCase::unseen).forEach(ofSide::unclear);
        if (shape.tables() == 0) {
            ofSide.unclear(Sentence.of("schema-hazards.empty"));
        }
        shape.hazards().stream()
                .filter(hazard -> hazard.total() > 0)
                .map(SchemaHazards::named)
                .forEach(ofSide::wrong);
        tally.take(ofSide, key);
    }

    private static Sentence named(Hazard hazard) {
        List<Object> names = new ArrayList<>(hazard.names());
        long more = hazard.total() - hazard.names().size();
        if (more > 0) {
            names.add(Sentence.of("schema-hazards.more", more));
        }
        String danger = hazard.danger().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Sentence.of("schema-hazards.is-" + danger, hazard.total(), names);
    }

    /** What one side alone tells may be the same on the other, or may not. */
    private static void alike(String key, Map<String, String> source, Map<String, String> target, Tally tally) {
        Set<String> names = new TreeSet<>(source.keySet());
        names.addAll(target.keySet());
        for (String name : names) {
            String from = source.get(name);
            String to = target.get(name);
            if (from == null || to == null) {
                tally.unclear(Sentence.of(key + "-untold", name, from == null ? String.valueOf(to) : from));
            } else if (!from.equalsIgnoreCase(to)) {
                tally.wrong(Sentence.of(key, name, from, to));
            }
        }
    }

    private static void collations(Map<String, Long> source, Map<String, Long> target, Tally tally) {
        Set<String> names = new TreeSet<>(source.keySet());
        names.addAll(target.keySet());
        for (String name : names) {
            long from = source.getOrDefault(name, 0L);
            long to = target.getOrDefault(name, 0L);
            if (from != to) {
                tally.wrong(Sentence.of("schema-hazards.collation", name, from, to));
            }
        }
    }
}
