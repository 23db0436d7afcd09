package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DtsVerification;
import io.migrationgate.evidence.DtsVerification.Table;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Reverse;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DtsVerificationsTest {
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
    void readsEveryFieldAndTheTimeAsChinaTime() {
        DtsVerification value = value(TestCloud.json("""
                {"Success":true,"TotalCount":2,"DiffTableCount":"1","FailedTableCount":0,"FinishedCount":15,"TableDetails":[
                 {"Id":1674012419742,"SourceDbName":"testdb","SourceTbName":"student","TargetDbName":"testdb",
                  "TargetTbName":"person","Status":"0","TotalCount":8,"FinishCount":"7","DiffCount":1,
                  "BootTime":"2023-01-18 11:26:59"},
                 {"Id":2,"SourceDbName":"testdb","SourceTbName":"teacher","Status":5,"ErrorCode":"1","BootTime":"soon"}]}
                """));

        assertThat(value.different()).isEqualTo(1);
        assertThat(value.failed()).isZero();
        assertThat(value.tables())
                .containsExactly(
                        new Table("testdb.student", "0", 8L, 7L, 1L, null, Instant.parse("2023-01-18T03:26:59Z")),
                        new Table("testdb.teacher", "5", null, null, null, "1", null));
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("DtsJobId", "j1")
                .containsEntry("CheckType", "1")
                .containsEntry("Status", "-1")
                .containsEntry("PageNumber", "1")
                .containsEntry("PageSize", "30");
    }

    @Test
    void turnsThePagesToTheEnd() {
        DtsVerification value = value((exchange, seen) -> TestCloud.json("{\"TotalCount\":3,\"TableDetails\":["
                        + "{\"SourceDbName\":\"a\",\"SourceTbName\":\"t"
                        + seen.parameters().get("PageNumber") + "\"}]}")
                .to(exchange, seen));

        assertThat(value.tables()).extracting(Table::name).containsExactly("a.t1", "a.t2", "a.t3");
    }

    @Test
    void aZeroIsNoError() {
        DtsVerification value = value(TestCloud.json("{\"TotalCount\":1,\"TableDetails\":["
                + "{\"SourceDbName\":\"a\",\"SourceTbName\":\"t\",\"ErrorCode\":0}]}"));

        assertThat(value.tables().get(0).error()).isNull();
        assertThat(value.failed()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"TableDetails\":[]}",
                "{\"TotalCount\":1}",
                "{\"TotalCount\":1,\"TableDetails\":\"n/a\"}",
                "{\"TotalCount\":1,\"TableDetails\":[{\"SourceTbName\":\"t\"}]}"
            })
    void aListThatCannotBeReadWholeIsNoEvidence(String body) {
        assertThat(read(TestCloud.json(body)).evidence()).isEmpty();
    }

    private DtsVerification value(TestCloud.Answer answer) {
        return read(answer).evidence().orElseThrow().value();
    }

    private Reading<DtsVerification> read(TestCloud.Answer answer) {
        bench.cloud.answers(answer);
        return new DtsVerifications(bench.client).fullVerification(Bench.CLOUD, TASK, bench.deadline());
    }
}
