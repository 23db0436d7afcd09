package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.report.ToDo.Kind;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToDoTest {
    private static final Wording WORDING = new Wording(ZoneId.of("UTC"));

    @Test
    void whatThePlanLacksComesFirstThenWhatFailedThenWhatIsNotKnown() {
        assertThat(ToDo.of(Samples.halfFilled(), WORDING))
                .extracting(ToDo::kind)
                .containsExactly(Kind.PLAN, Kind.FAIL, Kind.INCONCLUSIVE, Kind.NOT_JUDGED);
    }

    @Test
    void findingsWithTheSameRemedyAreOneEntryThatNamesAllAssets() {
        ToDo missingRight = ToDo.of(Samples.halfFilled(), WORDING).get(2);

        assertThat(missingRight.what()).startsWith("Allow dts:DescribeDtsJobs");
        assertThat(missingRight.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.criteria()).isEqualTo("inventory-found, dts-state, dts-lag");
            assertThat(reason.assets()).isEqualTo("orders, customers");
            assertThat(reason.seen()).contains("request id 0A1B2C3D");
        });
    }

    @Test
    void whatHoldsIsNothingToDo() {
        assertThat(ToDo.of(Samples.go(), WORDING)).extracting(ToDo::kind).containsExactly(Kind.NOT_JUDGED);
        assertThat(ToDo.of(Samples.halfFilled(), WORDING))
                .allSatisfy(todo -> assertThat(todo.reasons())
                        .noneMatch(reason -> reason.criteria().contains("dts-precheck")));
    }

    @Test
    void aRemedyThatAsksToBeToldIsAboutThePlanWhateverWasRead() {
        FindingRow read = Samples.finding("tool-fit", "INCONCLUSIVE", 2, "a target", "no target");
        FindingRow asks = new FindingRow(
                read.criterion(),
                read.asset(),
                null,
                read.stage(),
                read.status(),
                read.level(),
                null,
                read.expected(),
                read.observed(),
                read.observedAt(),
                read.source(),
                "tell the gate servers[].target in the plan",
                read.reference(),
                2,
                null,
                null);

        assertThat(ToDo.of(new ReportBuilder().findings(List.of(read, asks)).build(), WORDING))
                .extracting(ToDo::kind)
                .containsExactly(Kind.PLAN, Kind.INCONCLUSIVE);
    }

    @Test
    void whatThePlanDoesNotSayIsAboutThePlan() {
        FindingRow unsaid = Samples.finding(
                "traffic-state", "FAIL", 3, "a route", "not as declared: the plan does not say dns.from");

        assertThat(ToDo.of(new ReportBuilder().findings(List.of(unsaid)).build(), WORDING))
                .extracting(ToDo::kind)
                .containsExactly(Kind.PLAN);
    }
}
