package io.migrationgate.adapter.aliyun;

import io.migrationgate.access.Credential;
import io.migrationgate.access.Proxy;
import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client against a test cloud, in a world whose time stands still until somebody waits. */
final class Bench implements AutoCloseable {
    static final Cloud CLOUD = new Cloud("main", null, "cn-hangzhou", "reader", null, null, Map.of());
    static final String SECRET = "planted-secret-0123456789";
    static final Credential KEY = new Credential("LTAItest", SECRET, null);
    static final String IDENTITY = "{\"AccountId\":\"1234567890123456\",\"Arn\":\"acs:ram::1:user/reader\"}";

    final FakeTime time = new FakeTime();
    final TestCloud cloud;
    final OpenApiClient client;

    Bench() throws IOException {
        this(null);
    }

    Bench(@Nullable Proxy proxy) throws IOException {
        cloud = new TestCloud();
        client = new OpenApiClient(connection(cloud.address(), KEY, proxy, time));
        cloud.answers(TestCloud.json(IDENTITY));
    }

    static Connection connection(URI address, Credential key, @Nullable Proxy proxy, FakeTime time) {
        return new Connection((where, product) -> Optional.of(address), where -> key, proxy, time, time, time);
    }

    Instant deadline() {
        return time.instant().plus(Duration.ofSeconds(60));
    }

    /** The simplest read there is. */
    Reading<CallerIdentity> ask() {
        return new Sts(client).callerIdentity(CLOUD, deadline());
    }

    Reading<CallerIdentity> ask(TestCloud.Answer answer) {
        cloud.answers(answer);
        return ask();
    }

    @Override
    public void close() {
        client.close();
        cloud.close();
    }
}
