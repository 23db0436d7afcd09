package io.migrationgate.simulator.http;

import io.migrationgate.simulator.action.AccessKeys;
import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.clock.SimulatedTime;
import io.migrationgate.simulator.scenario.Account;
import io.migrationgate.simulator.scenario.FaultScript;
import io.migrationgate.simulator.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Answers signed RPC requests, one after the other: charges the clock, verifies, plays a fault or performs the action.
 *
 * <p>Parameters are in the query, also of a POST, unless the action takes a form.
 */
final class RpcHandler implements RequestHandler {
    private final Scenario scenario;
    private final SimulatedTime time;
    private final List<Action> actions;
    private final SignatureCheck signatures;
    private final RequestIds ids;
    private final Throttle throttle;
    private final FaultDesk faults;
    private final Envelope envelope;
    private final FaultPlayer player;
    private final OssDesk oss;
    private final Consumer<String> heard;

    RpcHandler(
            Scenario scenario,
            SimulatedTime time,
            List<Action> actions,
            AccessKeys keys,
            InstantSource cloudClock,
            Duration readTimeout,
            Consumer<String> heard) {
        this.scenario = scenario;
        this.time = time;
        this.actions = List.copyOf(actions);
        this.signatures = new SignatureCheck(keys, time, cloudClock);
        this.ids = new RequestIds(scenario.seed());
        this.throttle = new Throttle(scenario.throttle());
        this.faults = new FaultDesk(scenario.faults());
        this.envelope = new Envelope(new JsonWriter(scenario.numbersAsText()));
        this.player = new FaultPlayer(time, readTimeout, envelope);
        this.oss = new OssDesk(scenario, keys, cloudClock);
        this.heard = heard;
    }

    @Override
    public synchronized Reply handle(HttpRequest request) throws InterruptedException {
        time.charge(scenario.chargePerCall());
        String id = ids.next();
        if (OssDesk.concerns(request)) {
            heard.accept("oss " + request.method());
            return ossReply(request, id);
        }
        heard.accept(product(request) + " " + request.header("x-acs-action").orElse("nothing"));
        try {
            return answered(request, id);
        } catch (Refusal refusal) {
            return envelope.refusal(id, product(request), refusal);
        }
    }

    /** A reply to HEAD has no body, whatever goes wrong; one that is spoilt inside of it does not come. */
    private Reply ossReply(HttpRequest request, String id) throws InterruptedException {
        Reply reply = ossAnswer(request, id);
        if (!request.method().equals("HEAD")) {
            return reply;
        }
        return reply instanceof Answer answer ? answer.headAlone() : Reply.silence();
    }

    private Reply ossAnswer(HttpRequest request, String id) throws InterruptedException {
        try {
            oss.verify(request);
            Duration elapsed = Duration.between(scenario.startsAt(), time.instant());
            Optional<FaultScript> fault = faults.next(oss.action(request), elapsed);
            return fault.isPresent()
                    ? player.play(fault.get(), id, request.query(), () -> oss.answer(request, id, time.instant()))
                    : oss.answer(request, id, time.instant());
        } catch (Refusal refusal) {
            return oss.refusal(id, refusal);
        }
    }

    private Reply answered(HttpRequest request, String id) throws InterruptedException {
        if (!Set.of("GET", "POST").contains(request.method())) {
            throw new Refusal(403, "UnsupportedHTTPMethod", "This http method is not supported.");
        }
        Account caller = signatures.verify(request);
        Action action = action(request);
        Optional<FaultScript> fault = faults.next(action.name(), Duration.between(scenario.startsAt(), time.instant()));
        return fault.isPresent()
                ? player.play(fault.get(), id, request.query(), () -> performed(action, request, caller, id))
                : performed(action, request, caller, id);
    }

    private Answer performed(Action action, HttpRequest request, Account caller, String id) {
        Instant now = time.instant();
        throttle.admit(action.name(), now);
        return envelope.success(
                id, action.answer(new Call(action.form() ? request.form() : request.parameters(), now, caller)));
    }

    private Action action(HttpRequest request) {
        String name = request.header("x-acs-action").orElseThrow(() -> Refusal.missing("Action"));
        String version = request.header("x-acs-version").orElseThrow(() -> Refusal.missing("Version"));
        if (actions.stream().noneMatch(action -> action.version().equals(version))) {
            throw new Refusal(400, "InvalidVersion", "Specified parameter Version is not valid.");
        }
        return actions.stream()
                .filter(action -> action.version().equals(version)
                        && action.name().equals(name)
                        && request.path().equals("/"))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404,
                        "InvalidAction.NotFound",
                        "Specified api is not found, please check your url and method."));
    }

    /** The product that a version belongs to, for the host name in error replies. */
    private String product(HttpRequest request) {
        String version = request.header("x-acs-version").orElse("");
        return actions.stream()
                .filter(action -> action.version().equals(version))
                .map(Action::product)
                .findFirst()
                .orElse("openapi");
    }
}
