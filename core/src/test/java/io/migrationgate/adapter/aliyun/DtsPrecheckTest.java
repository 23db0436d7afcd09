package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Reverse;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DtsPrecheckTest {
    private static final DtsReference TASK =
            new DtsReference("dts1", "j1", DtsReference.Type.SYNC, DtsReference.Direction.FORWARD, new Reverse.None());

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void namesEveryCheckWithWhatWasSkippedOrIgnored() {
        DtsPrecheck value = value(TestCloud.json("""
                {"Success":true,"State":"Finished","ErrorItem":"1","Total":3,"JobProgress":[
                 {"Item":"CHECK_CONN_SRC","State":"Success","Skip":false,"IgnoreFlag":"N"},
                 {"Item":"CHECK_SAME_OBJ","State":"Failed","Skip":"true","ErrMsg":"table\\nexists","RepairMethod":"drop 'orders'"},
                 {"Item":"CHECK_SRC","State":"Warning","IgnoreFlag":"Y","ErrDetail":"x"}]}
                """));

        assertThat(value)
                .isEqualTo(new DtsPrecheck(
                        "Finished",
                        1,
                        java.util.List.of(
                                new DtsPrecheck.Item("CHECK_CONN_SRC", "Success", false, false, null, null),
                                new DtsPrecheck.Item(
                                        "CHECK_SAME_OBJ", "Failed", true, false, "table exists", "drop '…'"),
                                new DtsPrecheck.Item("CHECK_SRC", "Warning", false, true, "x", null))));
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("DtsJobId", "j1")
                .containsEntry("JobCode", "01")
                .containsEntry("PageNo", "1");
    }

    @Test
    void turnsThePagesByTheirOwnName() {
        DtsPrecheck value = value((exchange, seen) -> TestCloud.json("{\"State\":\"Finished\",\"TotalRecordCount\":3,"
                        + "\"JobProgress\":[{\"Item\":\"C" + seen.parameters().get("PageNo") + "\"}]}")
                .to(exchange, seen));

        assertThat(value.items()).extracting(DtsPrecheck.Item::name).containsExactly("C1", "C2", "C3");
        assertThat(value.errors()).isNull();
    }

    @Test
    void readsOnWhenTheTotalIsAZeroBesideAList() {
        DtsPrecheck value = value((exchange, seen) -> TestCloud.json(
                        "1".equals(seen.parameters().get("PageNo"))
                                ? "{\"Total\":0,\"JobProgress\":[{\"Item\":\"C1\"}]}"
                                : "{\"Total\":0,\"JobProgress\":[]}")
                .to(exchange, seen));

        assertThat(value.items()).hasSize(1);
    }

    @Test
    void doesNotLoseTheChecksOfTheParts() {
        DtsPrecheck value =
                value(TestCloud.json("{\"State\":\"Finished\",\"Total\":1,\"JobProgress\":[{\"Item\":\"A\"}],"
                        + "\"SubDistributedJobStatus\":[{\"JobProgress\":[{\"Item\":\"B\",\"Skip\":true}]}]}"));

        assertThat(value.items()).extracting(DtsPrecheck.Item::name).containsExactly("A", "B");
        assertThat(value.items().get(1).skipped()).isTrue();
    }

    @Test
    void countsASkipMarkThatNobodyDocumentedAsASkip() {
        DtsPrecheck value =
                value(TestCloud.json("{\"Total\":1,\"JobProgress\":[{\"Item\":\"A\",\"Skip\":\"perhaps\"}]}"));

        assertThat(value.items().get(0).skipped()).isTrue();
    }

    @Test
    void isNoEvidenceWithoutTheList() {
        assertThat(Wording.key(read(TestCloud.json("{\"State\":\"Finished\",\"Total\":0}"))))
                .isEqualTo("cloud.list-missing");
    }

    private DtsPrecheck value(TestCloud.Answer answer) {
        return read(answer).evidence().orElseThrow().value();
    }

    private Reading<DtsPrecheck> read(TestCloud.Answer answer) {
        bench.cloud.answers(answer);
        return new Dts(bench.client).precheck(Bench.CLOUD, TASK, bench.deadline());
    }
}
