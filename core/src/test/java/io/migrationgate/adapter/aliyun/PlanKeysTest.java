package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.migrationgate.access.Credential;
import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.plan.ActingIdentity;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlanKeysTest {
    @Test
    void looksANameUpAtEveryUse() throws CloudException {
        AtomicInteger asked = new AtomicInteger();
        PlanKeys keys = new PlanKeys(name -> {
            asked.incrementAndGet();
            return Optional.of(new Credential(name, "s", null));
        });

        assertThat(keys.find(cloud("reader")).username()).isEqualTo("reader");
        keys.find(cloud("reader"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void neverLooksUpTheIdentityThatActs() throws CloudException {
        PlanKeys keys = new PlanKeys(name -> Optional.of(new Credential(name, "s", null)));
        Cloud cloud = new Cloud("main", null, "cn-hangzhou", "reader", new ActingIdentity("operator"), null, Map.of());

        assertThat(keys.find(cloud).username()).isEqualTo("reader");
    }

    @Test
    void saysWhichNameIsNotKnown() {
        assertThat(failure(new PlanKeys(CredentialSource.none()), "reader"))
                .contains("Credentials reader are not known");
    }

    @Test
    void saysWhyANamedOneCannotBeUsed() {
        PlanKeys keys = new PlanKeys(name -> {
            throw new CredentialException("it cannot be decrypted");
        });

        assertThat(failure(keys, "reader")).contains("reader cannot be used: it cannot be decrypted");
    }

    @Test
    void takesTheDefaultChainAndNotTheLookUpForDefault() throws CloudException {
        System.setProperty("alibabacloud.accessKeyId", "chain-id");
        System.setProperty("alibabacloud.accessKeySecret", "chain-secret");
        try {
            PlanKeys keys = new PlanKeys(name -> {
                throw new AssertionError("asked for " + name);
            });

            Credential found = keys.find(cloud("default"));

            assertThat(found.username()).isEqualTo("chain-id");
            assertThat(found.password()).isEqualTo("chain-secret");
            assertThat(found.securityToken()).isNull();
        } finally {
            System.clearProperty("alibabacloud.accessKeyId");
            System.clearProperty("alibabacloud.accessKeySecret");
        }
    }

    @Test
    void simulatedWorldsHaveAThrowAwayKey() throws CloudException {
        Credential key = KeySource.simulated().find(cloud("reader"));

        assertThat(key.username()).isEqualTo("simulated");
        assertThat(key.password()).isEqualTo("simulated-secret");
    }

    private static String failure(KeySource keys, String name) {
        CloudException failure = catchThrowableOfType(CloudException.class, () -> keys.find(cloud(name)));
        return Wording.of(failure.noEvidence("x", Instant.EPOCH));
    }

    private static Cloud cloud(String credentials) {
        return new Cloud("main", null, "cn-hangzhou", credentials, null, null, Map.of());
    }
}
