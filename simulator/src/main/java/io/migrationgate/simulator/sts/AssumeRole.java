package io.migrationgate.simulator.sts;

import io.migrationgate.simulator.action.AccessKeys;
import io.migrationgate.simulator.action.AccessKeys.AccessKey;
import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.Account;
import io.migrationgate.simulator.scenario.RoleScript;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets the caller take a role of the scenario: issues a key, a secret and a token that end. */
final class AssumeRole implements Action {
    private static final int SHORTEST = 900;
    private static final int LONGEST = 3600;
    private static final String ROLE_ID = "300000000000000321";

    private final Instant startsAt;
    private final List<RoleScript> roles;
    private final AccessKeys keys;

    AssumeRole(Instant startsAt, List<RoleScript> roles, AccessKeys keys) {
        this.startsAt = startsAt;
        this.roles = roles;
        this.keys = keys;
    }

    @Override
    public String product() {
        return "sts";
    }

    @Override
    public String version() {
        return "2015-04-01";
    }

    @Override
    public String name() {
        return "AssumeRole";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String arn = call.required("RoleArn");
        String session = call.required("RoleSessionName");
        if (!session.matches("[A-Za-z0-9.@_-]{2,64}")) {
            throw new Refusal(
                    400, "InvalidParameter.RoleSessionName", "The parameter RoleSessionName is wrongly formed.");
        }
        int seconds = call.count("DurationSeconds", LONGEST);
        if (seconds < SHORTEST || seconds > LONGEST) {
            throw new Refusal(
                    400, "InvalidParameter.DurationSeconds", "The Min/Max value of DurationSeconds is 15min/1hr.");
        }
        RoleScript role = role(arn, call.now());
        Instant ends = call.now().plus(shorter(Duration.ofSeconds(seconds), role.lasts()));
        return body(role, session, keys.issue(owner(role, session), ends), ends);
    }

    private RoleScript role(String arn, Instant now) {
        RoleScript role = roles.stream()
                .filter(one -> one.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "EntityNotExist.Role", "The specified Role not exists ."));
        if (role.isRefused(Duration.between(startsAt, now))) {
            throw new Refusal(
                    403, "NoPermission", "You are not authorized to do this action. You should be authorized by RAM.");
        }
        return role;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Account owner(RoleScript role, String session) {
        return new Account(
                role.account(), "acs:ram::" + role.account() + ":assumed-role/" + role.name() + "/" + session);
    }

    private static Map<String, Object> body(RoleScript role, String session, AccessKey key, Instant ends) {
        Map<String, Object> credentials = new LinkedHashMap<>();
        credentials.put("AccessKeyId", key.id());
        credentials.put("AccessKeySecret", key.secret());
        credentials.put("SecurityToken", String.valueOf(key.token()));
        credentials.put("Expiration", ends.truncatedTo(ChronoUnit.SECONDS).toString());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "AssumedRoleUser", Map.of("AssumedRoleId", ROLE_ID + ":" + session, "Arn", role.arn() + "/" + session));
        body.put("Credentials", credentials);
        return body;
    }
}
