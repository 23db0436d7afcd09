package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.CallerIdentity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StsTest {
    @Test
    void readsAccountAndIdentityWhetherTextOrNumber() throws IOException {
        try (Bench bench = new Bench()) {
            assertThat(bench.ask(TestCloud.json("{\"AccountId\":1234567890123456,\"Arn\":\"acs:ram::1:root\"}"))
                            .evidence()
                            .orElseThrow()
                            .value())
                    .isEqualTo(new CallerIdentity("1234567890123456", "acs:ram::1:root"));
        }
    }

    @Test
    void isNoEvidenceWithoutAnAccount() throws IOException {
        try (Bench bench = new Bench()) {
            assertThat(Wording.key(bench.ask(TestCloud.json("{\"Arn\":\"acs:ram::1:root\"}"))))
                    .isEqualTo("cloud.identity-unreadable");
        }
    }
}
