package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.plan.Backup.Side;
import io.migrationgate.plan.DtsReference.Reverse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaHazardsTest {
    private static final EvidenceKind<SchemaShape> SOURCE = SchemaShape.TOPIC.of(Side.SOURCE);
    private static final EvidenceKind<SchemaShape> TARGET = SchemaShape.TOPIC.of(Side.TARGET);
    private static final Map<String, String> DEFAULTS = Map.of("lower_case_table_names", "1");
    private static final Map<String, Long> COLLATIONS = Map.of("utf8mb4_bin", 9L);

    private final SchemaHazards criterion = new SchemaHazards();
    private final DatabaseCase healthy = DatabaseCase.of(new Reverse.None())
            .with(SOURCE, shape(DEFAULTS, COLLATIONS))
            .with(TARGET, shape(DEFAULTS, COLLATIONS));

    private static SchemaShape shape(Map<String, String> defaults, Map<String, Long> collations, Hazard... hazards) {
        return new SchemaShape("8.0.36", 12, "digest", defaults, collations, List.of(hazards), List.of());
    }

    private void assertFails(DatabaseCase database, String said) {
        Finding finding = database.judgedBy(criterion);
        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(DatabaseCase.said(finding)).contains(said);
    }

    @Test
    void aSchemaWithoutDangersHolds() {
        assertThat(healthy.statusBy(criterion)).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @EnumSource(Danger.class)
    void everyDangerIsNamedWithItsObjectsOnEitherSide(Danger danger) {
        SchemaShape shape = shape(DEFAULTS, COLLATIONS, new Hazard(danger, 25, List.of("orders.a", "orders.b")));

        for (EvidenceKind<SchemaShape> side : List.of(SOURCE, TARGET)) {
            assertFails(healthy.with(side, shape), "orders.a, orders.b, and 23 more");
            assertFails(healthy.with(side, shape), side.equals(SOURCE) ? "source: 25" : "target: 25");
        }
    }

    @Test
    void sidesThatCompareOtherwiseAreNamed() {
        assertFails(
                healthy.with(TARGET, shape(Map.of("lower_case_table_names", "0"), COLLATIONS)),
                "lower_case_table_names is 1 on the source and 0 on the target");
        assertFails(
                healthy.with(TARGET, shape(DEFAULTS, Map.of("utf8mb4_general_ci", 9L))),
                "columns of collation utf8mb4_bin: 9 on the source, 0 on the target");
    }

    @Test
    void whatOneSideDoesNotTellLeavesItOpen() {
        assertThat(healthy.with(TARGET, shape(Map.of(), COLLATIONS)).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(healthy.with(SOURCE, shape(Map.of(), COLLATIONS)).statusBy(criterion))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void noTableOrOneThatMayNotBeLookedAtLeavesItOpen() {
        SchemaShape empty = new SchemaShape("8", 0, "d", DEFAULTS, COLLATIONS, List.of(), List.of());
        SchemaShape part =
                new SchemaShape("8", 9, "d", DEFAULTS, COLLATIONS, List.of(), List.of(new Unseen("EVENTS", "EVENT")));

        assertThat(healthy.with(SOURCE, empty).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(healthy.with(TARGET, part).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        assertThat(healthy.stale().statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        for (EvidenceKind<?> kind : criterion.needs()) {
            assertThat(healthy.without(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(healthy.unread(kind).statusBy(criterion)).isEqualTo(Status.INCONCLUSIVE);
        }
    }
}
