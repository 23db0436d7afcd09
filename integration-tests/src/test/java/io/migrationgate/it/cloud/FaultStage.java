package io.migrationgate.it.cloud;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Gives a fault what it plays with.
 *
 * @param intended what the cloud would have answered
 * @param closing opens when the cloud closes, so that no fault outlives it
 * @param strangeHost where redirects to another host lead
 */
record FaultStage(
        HttpExchange exchange, RpcRequest request, Supplier<Reply> intended, CountDownLatch closing, URI strangeHost) {}
