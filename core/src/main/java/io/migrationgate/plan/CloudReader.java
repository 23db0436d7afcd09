package io.migrationgate.plan;

import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the clouds of a plan. */
final class CloudReader {
    static final Key<String> ACCOUNT = Key.optional(
            "account",
            Texts.ACCOUNT,
            "Account id that `sts GetCallerIdentity` must answer; required when the plan has `state`.",
            "\"1234567890123456\"");

    private static final Key<String> ARN = Key.required("arn", Texts.ROLE, "ARN of the role.");
    private static final Key<String> SESSION = Key.optional(
            "session", Texts.SESSION, "Name of the session; `migration-gate` when absent.", "migration-gate");

    private static final Key<String> REGION = Key.required("region", Texts.REGION, "Id of the region.", "cn-hangzhou");
    private static final Key<String> CREDENTIALS = Key.optional(
            "credentials",
            Texts.CREDENTIAL,
            "Identity that reads: `default`, which is the SDK's own chain and the default, or a name.",
            "default");
    private static final Key<String> ACT_CREDENTIALS = Key.optional(
            "actCredentials",
            Texts.CREDENTIAL,
            "Identity that acts in cutover and rollback; never used for reading.",
            "cutover-operator");
    private static final Key<Section> ASSUME_ROLE = Key.optional(
            "assumeRole",
            new Nested(Form.of("Role", ARN, SESSION)),
            "Role that the reading identity takes, by `sts:AssumeRole`; its session is what reads.");

    private static final Form FORM =
            Form.of("Cloud", ACCOUNT, REGION, CREDENTIALS, ACT_CREDENTIALS, ASSUME_ROLE, Endpoints.KEY);

    static final Key<Map<String, Found<Section>>> KEY = Key.required(
            "clouds",
            new Table<>("name", Texts.NAME, new Nested(FORM)),
            "Accounts and regions of Alibaba Cloud that the assets move to, by a name of your choice.");

    private final Scope scope;

    CloudReader(Scope scope) {
        this.scope = scope;
    }

    Map<String, Cloud> read(Section plan) {
        Map<String, Found<Section>> sections = plan.need(KEY);
        if (plan.get(KEY) != null && sections.isEmpty()) {
            plan.spot(KEY).refuse("names no cloud; write at least one");
        }
        Map<String, Cloud> clouds = new LinkedHashMap<>();
        sections.forEach((name, section) -> clouds.put(name, cloud(name, section.value())));
        return clouds;
    }

    private Cloud cloud(String name, Section section) {
        return new Cloud(
                name,
                section.get(ACCOUNT),
                section.need(REGION),
                section.get(CREDENTIALS, "default"),
                acting(section.get(ACT_CREDENTIALS)),
                role(section.get(ASSUME_ROLE)),
                new Endpoints(scope).read(section.get(Endpoints.KEY)));
    }

    private static @Nullable ActingIdentity acting(@Nullable String credentials) {
        return credentials == null ? null : new ActingIdentity(credentials);
    }

    private static Cloud.@Nullable AssumeRole role(@Nullable Section section) {
        return section == null ? null : new Cloud.AssumeRole(section.need(ARN), section.get(SESSION));
    }
}
