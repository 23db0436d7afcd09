package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.IdentityReader;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads Security Token Service, API version 2015-04-01. */
public final class Sts implements IdentityReader {
    private final OpenApiClient client;

    public Sts(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<CallerIdentity> callerIdentity(Cloud cloud, Instant deadline) {
        Call call = Call.read("sts", "2015-04-01", "GetCallerIdentity", Map.of());
        String source = call.source(cloud.region());
        return client.read(source, () -> {
            Reply reply = client.call(cloud, call, deadline);
            String account = reply.body().text("AccountId");
            String arn = reply.body().text("Arn");
            if (account == null || arn == null) {
                throw new CloudException(Trouble.IDENTITY_UNREADABLE, source);
            }
            return new OpenApiClient.Answer<>(List.of(reply), new CallerIdentity(account, SafeText.line(arn)));
        });
    }
}
