package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers AssumeRole of STS: a temporary key that only counts together with its token, for 15 minutes to an hour.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole">AssumeRole</a>
 */
final class AssumeRoleAction implements Action {
    static final String NAME = "AssumeRole";

    private static final Pattern ROLE = Pattern.compile("acs:ram::(\\d+):role/([\\w-]{1,64})");
    private static final Pattern SESSION = Pattern.compile("[\\w.@-]{2,64}");

    private final AccessKeys keys;

    AssumeRoleAction(AccessKeys keys) {
        this.keys = keys;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        String arn = request.required("RoleArn");
        String session = request.required("RoleSessionName");
        Matcher role = ROLE.matcher(arn);
        if (!role.matches()) {
            throw refused("RoleArn", "The parameter RoleArn is wrongly formed.");
        }
        if (!SESSION.matcher(session).matches()) {
            throw refused("RoleSessionName", "The parameter RoleSessionName is wrongly formed.");
        }
        int seconds = request.number("DurationSeconds", 3600, duration());
        if (seconds < 900 || seconds > 3600) {
            throw new RefusedCall(duration());
        }
        if (caller.key().orElseThrow().account().equals(role.group(1))) {
            return issue(role, session, seconds);
        }
        throw new RefusedCall(
                403, "NoPermission", "You are not authorized to do this action. You should be authorized by RAM.");
    }

    private Reply issue(Matcher role, String session, int seconds) {
        String id = "STS." + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        String secret = UUID.randomUUID().toString();
        String token = UUID.randomUUID().toString();
        keys.addAssumed(id, secret, token, role.group(1), role.group(2) + "/" + session);
        ObjectNode body = Published.reply("sts-" + NAME).put("RequestId", Reply.newRequestId());
        body.withObject("/AssumedRoleUser")
                .put("AssumedRoleId", "33537620082992:" + session)
                .put("Arn", role.group() + "/" + session);
        body.withObject("/Credentials")
                .put("AccessKeyId", id)
                .put("AccessKeySecret", secret)
                .put("SecurityToken", token)
                .put("Expiration", Times.fromNow(Duration.ofSeconds(seconds)));
        return Reply.ok(body);
    }

    private static RefusedCall refused(String name, String message) {
        return new RefusedCall(400, "InvalidParameter." + name, message);
    }

    private static ApiError duration() {
        return new ApiError(
                400, "InvalidParameter.DurationSeconds", "The Min/Max value of DurationSeconds is 15min/1hr.");
    }
}
