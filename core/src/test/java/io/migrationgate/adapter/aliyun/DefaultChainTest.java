package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.credentials.models.CredentialModel;
import com.aliyun.credentials.provider.AlibabaCloudCredentialsProvider;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefaultChainTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void takesTheFirstThatHasAKeyAndStaysWithIt() throws CloudException {
        DefaultChain chain = new DefaultChain(List.of(
                DefaultChainTest::failing,
                () -> fixed("half", ""),
                () -> fixed("good", "s"),
                () -> fixed("late", "s")));

        assertThat(chain.find().username()).isEqualTo("good");
        assertThat(chain.find().username()).isEqualTo("good");
        assertThat(asked).hasValue(3);
    }

    @Test
    void saysInOneSentenceThatNobodyHasOne() {
        DefaultChain chain = new DefaultChain(List.of(DefaultChainTest::failing, () -> fixed(null, null)));

        CloudException failure = catchThrowableOfType(CloudException.class, chain::find);

        assertThat(failure).hasNoCause();
        assertThat(failure + Wording.of(failure.noEvidence("x", Instant.EPOCH)))
                .contains("no usable AccessKey", "ALIBABA_CLOUD_ACCESS_KEY_ID")
                .doesNotContain("planted");
    }

    @Test
    void startsNoThreadForTheRoleOfTheMachine() {
        Supplier<List<Thread>> refreshing = () -> Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("imds-"))
                .toList();

        AlibabaCloudCredentialsProvider role = DefaultChain.machineRole();

        assertThat(role.getProviderName()).isEqualTo("ecs_ram_role");
        assertThat(refreshing.get()).isEmpty();
    }

    private static AlibabaCloudCredentialsProvider failing() {
        throw new IllegalStateException("planted-secret in a file");
    }

    private AlibabaCloudCredentialsProvider fixed(@Nullable String id, @Nullable String secret) {
        return new AlibabaCloudCredentialsProvider() {
            @Override
            public CredentialModel getCredentials() {
                asked.incrementAndGet();
                return CredentialModel.builder()
                        .accessKeyId(id)
                        .accessKeySecret(secret)
                        .build();
            }

            @Override
            public String getProviderName() {
                return "fixed";
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
