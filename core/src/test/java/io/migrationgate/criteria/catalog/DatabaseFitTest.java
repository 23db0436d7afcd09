package io.migrationgate.criteria.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.CriterionId;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.EvidenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database of these cases is a MySQL one that a synchronisation task moves. */
class DatabaseFitTest {
    private final ToolFit criterion = new ToolFit();

    @Test
    void aDocumentedPairWithAnIncrementalStageFits() {
        assertThat(judge(DtsTasks.healthy()).status()).isEqualTo(Status.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "MYSQL, polardb, PASS",
        "MYSQL, MONGODB, FAIL",
        "PostgreSQL, PostgreSQL, FAIL",
        "MYSQL, ClickHouse, INCONCLUSIVE",
        "MARIADB, MYSQL, INCONCLUSIVE",
        "SomethingNew, MYSQL, INCONCLUSIVE",
        ", MYSQL, INCONCLUSIVE",
        "MYSQL, , INCONCLUSIVE"
    })
    void thePairOfEnginesDecides(String source, String target, Status expected) {
        assertThat(judge(DtsTasks.engines(source, target)).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true, PASS", "false, FAIL", ", INCONCLUSIVE"})
    void theTaskMustHaveAnIncrementalStage(Boolean carriesChanges, Status expected) {
        assertThat(judge(DtsTasks.carriesChanges(carriesChanges)).status()).isEqualTo(expected);
    }

    @Test
    void anAbsentTaskFails() {
        assertThat(judge(null).status()).isEqualTo(Status.FAIL);
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        CriterionId id = CriterionId.TOOL_FIT;
        for (Case subject : List.of(
                Cases.nothing(id),
                Cases.unread(id, EvidenceKind.DTS_TASK),
                Cases.stale(id, EvidenceKind.DTS_TASK, new DtsLookup(DtsTasks.healthy())))) {
            assertThat(criterion.judge(subject).status()).isEqualTo(Status.INCONCLUSIVE);
        }
    }

    private Finding judge(DtsTask task) {
        Finding finding = criterion.judge(Cases.live(CriterionId.TOOL_FIT, EvidenceKind.DTS_TASK, new DtsLookup(task)));
        DtsStateRunningTest.assertWorded(finding);
        return finding;
    }
}
