package io.migrationgate.simulator.http;

import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.clock.SimulatedTime;
import io.migrationgate.simulator.scenario.FaultKind;
import io.migrationgate.simulator.scenario.FaultScript;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plays a fault of the scenario on a call. */
final class FaultPlayer {
    private static final String PROXY_PAGE = "<!DOCTYPE html><html><head><title>Bad Gateway</title></head>"
            + "<body><h1>502 Bad Gateway</h1><p>proxy.example.com</p></body></html>";

    private final SimulatedTime time;
    private final Duration readTimeout;
    private final Envelope envelope;

    FaultPlayer(SimulatedTime time, Duration readTimeout, Envelope envelope) {
        this.time = time;
        this.readTimeout = readTimeout;
        this.envelope = envelope;
    }

    /**
     * Plays the fault.
     *
     * @param perform does what the call asks for
     */
    Reply play(FaultScript fault, String requestId, String query, Supplier<Answer> perform)
            throws InterruptedException {
        return switch (fault.kind()) {
            case HTML -> Answer.html(or(fault.status(), 502), PROXY_PAGE);
            case EMPTY -> new Answer(or(fault.status(), 200), Map.of(), new byte[0]);
            case TRUNCATED -> perform.get().truncated();
            case CUT -> perform.get().cut();
            case OVERSIZED -> perform.get().padded(fault.bytes());
            case SLOW -> slow(fault, perform);
            case LOST -> lost(perform);
            case REDIRECT -> redirect(fault, query);
            case SUCCESS_FALSE -> envelope.success(requestId, unsuccessful(fault));
            case THROTTLING, ERROR_500, ERROR_503, FORBIDDEN, INVALID_SIGNATURE, CLOCK_SKEW -> throw refusal(fault);
        };
    }

    private Reply slow(FaultScript fault, Supplier<Answer> perform) throws InterruptedException {
        time.charge(fault.takes());
        Answer answer = perform.get();
        return fault.takes().compareTo(readTimeout) >= 0 ? Reply.silence() : answer;
    }

    private static Reply lost(Supplier<Answer> perform) {
        try {
            return perform.get().unsent();
        } catch (Refusal refusal) {
            return Reply.silence(); // The client does not hear of it either.
        }
    }

    private static Reply redirect(FaultScript fault, String query) {
        return new Answer(
                or(fault.status(), 307), Map.of("Location", "http://" + fault.to() + "/?" + query), new byte[0]);
    }

    /** A message with a hole in it, filled by another field, as DTS has them. */
    private static Map<String, Object> unsuccessful(FaultScript fault) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Success", false);
        body.put("HttpStatusCode", 200);
        body.put("ErrCode", or(fault.code(), "InternalError"));
        body.put("ErrMessage", or(fault.message(), "The request processing has failed: %s"));
        body.put("DynamicMessage", "scripted fault");
        return body;
    }

    private static Refusal refusal(FaultScript fault) {
        Refusal usual = usual(fault.kind());
        return new Refusal(usual.status(), or(fault.code(), usual.code()), or(fault.message(), usual.text()));
    }

    private static Refusal usual(FaultKind kind) {
        return switch (kind) {
            case THROTTLING -> Throttle.refusal();
            case ERROR_503 ->
                new Refusal(
                        503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server.");
            case FORBIDDEN ->
                new Refusal(403, "Forbidden.RAM", "User not authorized to operate on the specified resource.");
            case INVALID_SIGNATURE ->
                new Refusal(400, "SignatureDoesNotMatch", "Specified signature is not matched with our calculation.");
            case CLOCK_SKEW ->
                new Refusal(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
            default ->
                new Refusal(500, "InternalError", "The request processing has failed due to some unknown error.");
        };
    }

    private static <T> T or(@Nullable T scripted, T usual) {
        return scripted == null ? usual : scripted;
    }
}
