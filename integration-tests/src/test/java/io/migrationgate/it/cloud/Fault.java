package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Stands in for the answer to a call. The transport faults end with the connection, the others are whole answers. */
public final class Fault {
    /** The calls of the older API write their Success as a string. */
    private static final Set<String> OLD_ACTIONS =
            Set.of("DescribeSynchronizationJobStatus", "DescribeMigrationJobStatus");

    private final Play play;

    private Fault(Play play) {
        this.play = play;
    }

    void play(FaultStage stage) throws IOException, InterruptedException {
        play.on(stage);
    }

    /** Accepts the call and never answers. */
    public static Fault silence() {
        return new Fault(stage -> stage.closing().await());
    }

    /** Sends half of the answer, then nothing more, and keeps the connection. */
    public static Fault stallMidway() {
        return new Fault(stage -> {
            half(stage);
            stage.closing().await();
        });
    }

    /** Sends half of the bytes that it announced, then drops the connection. */
    public static Fault cutOff() {
        return new Fault(Fault::half);
    }

    /** Drops the connection without a byte. */
    public static Fault dropConnection() {
        return new Fault(stage -> stage.exchange().close());
    }

    /** Answers after a while. */
    public static Fault delay(Duration by) {
        return new Fault(stage -> {
            if (!stage.closing().await(by.toMillis(), TimeUnit.MILLISECONDS)) {
                stage.intended().get().send(stage.exchange());
            }
        });
    }

    /** Answers with a page, as proxies and log-in portals do. */
    public static Fault html(int status) {
        return text(status, "text/html;charset=utf-8", "<html><body><h1>Please log in</h1></body></html>");
    }

    public static Fault empty(int status) {
        return text(status, Reply.JSON, "");
    }

    public static Fault text(int status, String contentType, String body) {
        return new Fault(stage -> new Reply(status, contentType, body).send(stage.exchange()));
    }

    /** Answers with half of the JSON in a reply that is whole by HTTP. */
    public static Fault truncated() {
        return new Fault(stage -> {
            Reply whole = stage.intended().get();
            String head = whole.text().substring(0, whole.text().length() / 2);
            new Reply(whole.status(), whole.contentType(), head).send(stage.exchange());
        });
    }

    /** Answers with valid JSON of at least so many bytes, unannounced, compressed when the flag says so. */
    public static Fault oversized(long bytes, boolean compressed) {
        return new Fault(stage -> OversizedReply.send(stage.exchange(), bytes, compressed));
    }

    /** Redirects to another host that answers too, and records what reached it. */
    public static Fault redirectToStranger(int status) {
        return new Fault(stage -> redirect(stage, status, stage.strangeHost()));
    }

    public static Fault redirect(int status, URI target) {
        return new Fault(stage -> redirect(stage, status, target));
    }

    public static Fault unavailable() {
        return error(ApiError.unavailable());
    }

    public static Fault throttled() {
        return error(ApiError.throttled());
    }

    /** Answers that the caller's policies do not allow the action. */
    public static Fault forbidden() {
        return error(
                403,
                "Forbidden.RAM",
                "User not authorized to operate on the specified resource, or this API doesn't support RAM.");
    }

    public static Fault error(int status, String code, String message) {
        return error(new ApiError(status, code, message));
    }

    /** Answers HTTP 200 with Success false; a %s in the message stands for the dynamic part. */
    public static Fault refusal(String code, String message, String dynamicMessage) {
        return new Fault(stage -> {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("RequestId", Reply.newRequestId());
            if (OLD_ACTIONS.contains(stage.request().action())) {
                body.put("Success", "false");
            } else {
                body.put("Success", false);
                body.put("HttpStatusCode", 200);
            }
            body.put("ErrCode", code);
            body.put("ErrMessage", message);
            body.put("DynamicMessage", dynamicMessage);
            Reply.ok(body).send(stage.exchange());
        });
    }

    private static Fault error(ApiError error) {
        return new Fault(stage -> Reply.error(error, stage.request().host()).send(stage.exchange()));
    }

    private static void half(FaultStage stage) throws IOException {
        Reply whole = stage.intended().get();
        byte[] bytes = whole.bytes();
        stage.exchange().getResponseHeaders().set("Content-Type", whole.contentType());
        stage.exchange().sendResponseHeaders(whole.status(), bytes.length);
        stage.exchange().getResponseBody().write(bytes, 0, bytes.length / 2);
        stage.exchange().getResponseBody().flush();
    }

    private static void redirect(FaultStage stage, int status, URI target) throws IOException {
        String query = stage.exchange().getRequestURI().getRawQuery();
        stage.exchange().getResponseHeaders().set("Location", target + (query == null ? "" : "?" + query));
        stage.exchange().sendResponseHeaders(status, -1);
    }

    /** Says what happens instead of the answer. */
    private interface Play {
        void on(FaultStage stage) throws IOException, InterruptedException;
    }
}
