package io.migrationgate.adapter.aliyun;

import io.migrationgate.access.Proxy;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends a signed request once and brings back what came, within bounds of time and size.
 *
 * <p>Nothing is sent a second time from here: no redirect is followed, no lost connection is tried again. HTTP/1.1
 * alone, because OkHttp drives HTTP/2 with threads that no client owns.
 */
final class Transport implements AutoCloseable {
    private static final long REPLY_LIMIT = 8L * 1024 * 1024;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration READ_LIMIT = Duration.ofSeconds(10);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);

    private final Workers workers = new Workers();
    private final ProxyRoute route;
    private final OkHttpClient http;

    Transport(@Nullable Proxy proxy) {
        this.route = new ProxyRoute(proxy);
        this.http = new OkHttpClient.Builder()
                .dns(new Loopback())
                .proxySelector(route)
                .proxyAuthenticator(route)
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT_LIMIT)
                .readTimeout(READ_LIMIT)
                .writeTimeout(READ_LIMIT)
                .build();
    }

    /** Sends it; {@code limit} bounds the whole exchange. */
    WireReply send(SignedRequest request, Duration limit, String source) throws CloudException {
        okhttp3.Call call = http.newCall(request.once());
        try {
            Duration bounded = limit.compareTo(CALL_LIMIT) < 0 ? limit : CALL_LIMIT;
            return workers.await(() -> exchange(call, source), bounded, call::cancel);
        } catch (TimeoutException e) {
            throw new CloudException(Trouble.TIMEOUT, source, request.host());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException(Trouble.INTERRUPTED, source);
        } catch (RejectedExecutionException e) {
            throw new CloudException(Trouble.CLIENT_CLOSED, source);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CloudException known) {
                throw known;
            }
            if (e.getCause() instanceof IOException failure) {
                throw WireFailure.of(failure, source, request.host(), route.proxyFor(request.host()));
            }
            throw new CloudException(Trouble.BROKEN_OFF, source, request.host());
        }
    }

    private static WireReply exchange(okhttp3.Call call, String source) throws IOException, CloudException {
        try (Response response = call.execute()) {
            BufferedSource body = response.body().source();
            // Counts what gzip inflates to, and stops inflating there.
            if (body.request(REPLY_LIMIT + 1)) {
                throw new CloudException(Trouble.TOO_BIG, source, REPLY_LIMIT / (1024 * 1024));
            }
            Date date = response.headers().getDate("Date");
            return new WireReply(
                    response.code(),
                    body.getBuffer().readByteArray(),
                    date == null ? null : date.toInstant(),
                    response.headers()::get);
        }
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdownNow();
        http.connectionPool().evictAll();
        workers.close();
    }
}
