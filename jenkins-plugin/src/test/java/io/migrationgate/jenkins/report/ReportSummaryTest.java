package io.migrationgate.jenkins.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.migrationgate.jenkins.report.ReportSummary.Blocking;
import org.junit.jupiter.api.Test;

class ReportSummaryTest {
    @Test
    void showsTheVerdictByASymbolOfItsOwn() {
        assertThat(ReportSummary.of(Reports.go()).getIcon()).isEqualTo("symbol-status-blue");
        assertThat(ReportSummary.of(Reports.noGo()).getIcon()).isEqualTo("symbol-status-red");
        assertThat(ReportSummary.of(Reports.inconclusive(1)).getIcon()).isEqualTo("symbol-status-yellow");
    }

    @Test
    void saysWhatItIsAboutAndWhatToDoNow() {
        ReportSummary summary = ReportSummary.of(Reports.noGo());

        assertThat(summary.getMigration()).isEqualTo("orders");
        assertThat(summary.getHeadline()).isEqualTo("NO_GO in short");
        assertThat(summary.getNext()).isEqualTo("Do this now.");
        assertThat(summary.isSimulated()).isTrue();
        assertThat(summary.isAdvisory()).isTrue();
    }

    @Test
    void showsWhatFailedBeforeWhatIsNotKnown() {
        assertThat(ReportSummary.of(Reports.noGo()).getBlocking())
                .extracting(Blocking::getStatus, Blocking::getCriterion, Blocking::getAsset, Blocking::getObserved)
                .containsExactly(
                        tuple("FAIL", "dts-lag", "orders", "observed of orders"),
                        tuple("INCONCLUSIVE", "dts-state", "orders", "observed of orders"));
    }

    @Test
    void showsThreeAndSaysHowManyMoreThereAre() {
        ReportSummary summary = ReportSummary.of(Reports.inconclusive(5));

        assertThat(summary.getBlocking()).extracting(Blocking::getAsset).containsExactly("db1", "db2", "db3");
        assertThat(summary.getMore()).isEqualTo("2 more in the report");
    }

    @Test
    void saysNothingOfMoreWhenAllAreShown() {
        assertThat(ReportSummary.of(Reports.inconclusive(3)).getMore()).isNull();
        assertThat(ReportSummary.of(Reports.go()).getBlocking()).isEmpty();
    }
}
