package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cloud's own error and sorts it by what a person can do about it.
 *
 * @param reply what the cloud said
 * @param now real time, for the clock difference
 */
record Refusal(WireReply wire, Reply reply, Asked asked, Instant now) {
    private static final Pattern THROTTLED = Pattern.compile("(?i)(Rejected\\.)?Throttling(\\..*)?");
    private static final Pattern KEY = Pattern.compile(
            "(?i)InvalidAccessKey.*|SignatureDoesNotMatch|IncompleteSignature|InvalidSecurityToken(?!\\.Expired).*"
                    + "|MissingSecurityToken|Invalid(Access)?Credentials?.*");
    private static final Pattern EXPIRED =
            Pattern.compile("(?i)InvalidSecurityToken\\.Expired|SecurityToken\\.?Expired");
    private static final Pattern PERMISSION = Pattern.compile(
            "(?i)NoPermission.*|Forbidden|Forbidden\\.(RAM|NoPermission|Unauthorized|NoRAMPermission|AccessDenied)"
                    + "|(Not|Un)Authorized.*|ImplicitDeny|ExplicitDeny|AccessDenied.*");
    private static final Pattern CLOCK =
            Pattern.compile("(?i)InvalidTimeStamp(\\..*)?|IllegalTimestamp|RequestTimeTooSkewed");
    /** No cloud refuses a clock that is off by less. */
    private static final Duration AGREEING = Duration.ofMinutes(1);

    private static final Pattern PASSING = Pattern.compile("(?i)ServiceUnavailable.*");

    private Fields body() {
        return reply.body();
    }

    CloudException exception() {
        String code = String.valueOf(code());
        if (CLOCK.matcher(code).matches()) {
            return clock();
        }
        if (EXPIRED.matcher(code).matches()) {
            return new CloudException(Trouble.KEY_EXPIRED, asked.source(), identity(), request());
        }
        if (KEY.matcher(code).matches()) {
            // The message quotes what was signed.
            return new CloudException(Trouble.KEY_REFUSED, asked.source(), identity(), safe(code), request());
        }
        if (PERMISSION.matcher(code).matches()) {
            return new CloudException(
                    Trouble.NO_PERMISSION,
                    asked.source(),
                    identity(),
                    asked.call().permission(),
                    request());
        }
        return new RefusedException(code, reply, other(code), asked.source(), named(), message(), status(), request());
    }

    private Trouble other(String code) {
        if (THROTTLED.matcher(code).matches() || status() == 429) {
            return Trouble.THROTTLED;
        }
        return status() >= 500 || PASSING.matcher(code).matches() ? Trouble.SERVER_ERROR : Trouble.REFUSED;
    }

    private CloudException clock() {
        Instant server = wire.serverTime();
        if (server == null) {
            return new CloudException(Trouble.CLOCK_REFUSED, asked.source(), request());
        }
        Duration ahead = Duration.between(server, now);
        if (ahead.abs().compareTo(AGREEING) < 0) {
            return new CloudException(Trouble.CLOCK_AGREES, asked.source(), request());
        }
        return new CloudException(
                ahead.isNegative() ? Trouble.CLOCK_BEHIND : Trouble.CLOCK_AHEAD,
                asked.source(),
                Duration.ofSeconds(ahead.abs().toSeconds()),
                request());
    }

    private @Nullable String code() {
        return body().firstText("Code", "ErrCode", "code", "errCode");
    }

    private Object named() {
        String code = code();
        return code == null ? Sentence.of("cloud.no-code") : safe(code);
    }

    private Object message() {
        String message = body().firstText("ErrMessage", "Message", "message", "errMessage");
        if (message == null) {
            return Sentence.of("cloud.no-message");
        }
        String filling = body().firstText("DynamicMessage", "DynamicCode");
        return safe(filling == null ? message : message.replace("%s", filling));
    }

    /** A reply with HTTP 200 may hold another status in its body. */
    private int status() {
        Long inner = body().whole("HttpStatusCode");
        return wire.status() < 400 && inner != null && inner >= 400 && inner < 600 ? inner.intValue() : wire.status();
    }

    private Sentence request() {
        String id = body().firstText("RequestId", "requestId", "RequestID");
        return id == null ? Sentence.of("cloud.no-request") : Sentence.of("cloud.request", safe(id));
    }

    private Object identity() {
        Cloud.AssumeRole role = asked.cloud().assumeRole();
        String credentials = asked.cloud().credentials();
        return role == null ? credentials : Sentence.of("cloud.in-role", credentials, role.arn());
    }

    private String safe(String text) {
        return SafeText.line(text, asked.key());
    }
}
