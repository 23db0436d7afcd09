package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.DnsRecord;
import io.migrationgate.evidence.Reading;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlidnsTest {
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
    void readsARecordAsTheDocumentsShowIt() {
        bench.cloud.answers(TestCloud.json("""
                {"TotalCount":"1","PageNumber":1,"PageSize":500,"DomainRecords":{"Record":[
                 {"RecordId":"9999985","DomainName":"example.com","RR":"www","Type":"A","Value":"203.0.113.10",
                  "Line":"default","TTL":"60","Status":"ENABLE","Locked":false,"Weight":2,
                  "CreateTimestamp":1666501957000,"UpdateTimestamp":1676872961000}]}}
                """));

        assertThat(lookup().records())
                .containsExactly(new DnsRecord(
                        "9999985",
                        "www",
                        "A",
                        "203.0.113.10",
                        "default",
                        Duration.ofSeconds(60),
                        "ENABLE",
                        false,
                        Instant.ofEpochMilli(1_676_872_961_000L)));
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("DomainName", "example.com")
                .containsEntry("PageSize", "500")
                .containsEntry("PageNumber", "1")
                .doesNotContainKey("RRKeyWord");
    }

    @Test
    void whatAReplyDoesNotTellIsNotMadeUp() {
        DnsRecord record = record("{\"RecordId\":\"1\"}");

        assertThat(record).isEqualTo(new DnsRecord("1", null, null, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"-1,", "x,", "0, 0", "86400, 86400"})
    void aTtlIsAWholeNumberOfSeconds(String sent, Long seconds) {
        Duration ttl = record("{\"RecordId\":\"1\",\"TTL\":\"" + sent + "\"}").ttl();

        assertThat(ttl).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @Test
    void aTimeInSecondsIsNotTakenForMilliseconds() {
        assertThat(record("{\"RecordId\":\"1\",\"UpdateTimestamp\":1676872961}").changedAt())
                .isNull();
    }

    @Test
    void aRecordThatWasMadeAnewAfterItsLastChangeHasStoodSinceThen() {
        DnsRecord record =
                record("{\"RecordId\":\"1\",\"CreateTimestamp\":1676872961000,\"UpdateTimestamp\":1666501957000}");

        assertThat(record.changedAt()).isEqualTo(Instant.ofEpochMilli(1_676_872_961_000L));
    }

    @Test
    void manyRecordsAreReadPageByPage() {
        bench.cloud.answersInTurn(page("1"), page("2"));

        assertThat(lookup().records()).hasSize(2);
        assertThat(bench.cloud.seen).hasSize(2);
        assertThat(bench.cloud.seen.get(1).parameters()).containsEntry("PageNumber", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidDomainName.NoExist", "IncorrectDomainUser"})
    void aDomainThatTheAccountDoesNotHoldIsAnAnswer(String code) {
        bench.cloud.answers(TestCloud.reply(400, "{\"Code\":\"" + code + "\",\"Message\":\"no\"}"));

        assertThat(lookup().records()).isNull();
        assertThat(read().evidence().orElseThrow().digest()).hasSize(64);
    }

    @Test
    void anyOtherRefusalIsNone() {
        bench.cloud.answers(TestCloud.reply(400, "{\"Code\":\"Odd\",\"Message\":\"no\"}"));

        assertThat(Wording.key(read())).isEqualTo("cloud.refused");
    }

    @Test
    void saysWhichRightIsMissing() {
        bench.cloud.answers(TestCloud.reply(403, "{\"Code\":\"Forbidden.RAM\",\"Message\":\"no\"}"));

        assertThat(Wording.of(read())).contains("alidns:DescribeDomainRecords");
    }

    private static TestCloud.Answer page(String id) {
        return TestCloud.json("{\"TotalCount\":2,\"DomainRecords\":{\"Record\":[{\"RecordId\":\"" + id + "\"}]}}");
    }

    private DnsRecord record(String entry) {
        bench.cloud.answers(TestCloud.json("{\"TotalCount\":1,\"DomainRecords\":{\"Record\":[" + entry + "]}}"));
        return lookup().records().get(0);
    }

    private DnsLookup lookup() {
        return read().evidence().orElseThrow().value();
    }

    private Reading<DnsLookup> read() {
        return new Alidns(bench.client).records(Bench.CLOUD, "example.com", bench.deadline());
    }
}
