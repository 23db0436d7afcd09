package io.migrationgate.it.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Takes a call through the stations of the cloud: signature, log, fault, action.
 *
 * <p>A fault comes before the verdict on the signature, because what it stands for (a broken line, a proxy's page, flow
 * control) does.
 */
final class CloudHandler implements HttpHandler {
    private static final Map<String, String> PRODUCT_OF_VERSION = Map.ofEntries(
            Map.entry("2020-01-01", "dts"),
            Map.entry("2015-04-01", "sts"),
            Map.entry("2019-06-01", "smc"),
            Map.entry("2014-05-26", "ecs"),
            Map.entry("2014-08-15", "rds"),
            Map.entry("2015-12-01", "mongodb"),
            Map.entry("2015-01-01", "r-kvstore"),
            Map.entry("2017-09-08", "hbr"),
            Map.entry("2015-01-09", "alidns"),
            Map.entry("2014-05-15", "slb"),
            Map.entry("2020-06-16", "alb"),
            Map.entry("2022-04-30", "nlb"),
            Map.entry("2019-01-01", "metrics"));

    private final TaskClock clock;
    private final SignatureCheck signatures;
    private final CallLog calls;
    private final FaultPlan faults;
    private final Rewrites rewrites;
    private final Map<String, Action> actions;
    private final URI strangeHost;
    private final CountDownLatch closing;

    CloudHandler(
            TaskClock clock,
            SignatureCheck signatures,
            CallLog calls,
            FaultPlan faults,
            Rewrites rewrites,
            Map<String, Action> actions,
            URI strangeHost,
            CountDownLatch closing) {
        this.clock = clock;
        this.signatures = signatures;
        this.calls = calls;
        this.faults = faults;
        this.rewrites = rewrites;
        this.actions = actions;
        this.strangeHost = strangeHost;
        this.closing = closing;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            serve(exchange);
        } catch (RuntimeException e) {
            // A curve or a change that a test gave has failed: say so where the client shows it.
            Reply.error(new ApiError(500, "InternalError", e.toString()), "").send(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private void serve(HttpExchange exchange) throws IOException, InterruptedException {
        RpcRequest request = RpcRequest.read(exchange);
        SignatureFinding finding = signatures.check(request, clock.now());
        clock.callArrived(request.action());
        calls.add(call(request, finding));
        Supplier<Reply> intended = () -> answer(request, finding);
        Optional<Fault> fault = faults.take(request);
        if (fault.isPresent()) {
            fault.get().play(new FaultStage(exchange, request, intended, closing, strangeHost));
        } else {
            intended.get().send(exchange);
        }
    }

    private Call call(RpcRequest request, SignatureFinding finding) {
        return new Call(
                request.method(),
                request.host(),
                request.action(),
                request.version(),
                request.allParameters(),
                clock.now(),
                finding.keyId(),
                finding.verified(),
                finding.error().map(ApiError::code).orElse(""));
    }

    private Reply answer(RpcRequest request, SignatureFinding finding) {
        if (finding.error().isPresent()) {
            return Reply.error(finding.error().get(), request.host());
        }
        Action action = actions.get(request.version() + " " + request.action());
        if (action == null || !servedBy(request.host(), request.version())) {
            return Reply.error(ApiError.unknownAction(), request.host());
        }
        try {
            return rewrites.apply(request.action(), action.answer(request, finding));
        } catch (RefusedCall e) {
            return Reply.error(e.error(), request.host());
        }
    }

    /** A host of the cloud serves one product; a loopback address serves them all. */
    private static boolean servedBy(String host, String version) {
        String product = PRODUCT_OF_VERSION.getOrDefault(version, "");
        return !host.endsWith(".aliyuncs.com") || host.startsWith(product + ".") || host.startsWith(product + "-vpc.");
    }
}
