package io.migrationgate.adapter.aliyun;

import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Holds a request as the SDK composed and signed it; prints nothing of it. */
final class SignedRequest {
    private final String method;
    private final HttpUrl url;
    private final Map<String, String> headers;
    private final byte[] body;

    /** A POST with that body. */
    SignedRequest(HttpUrl url, Map<String, String> headers, byte[] body) {
        this("POST", url, headers, body);
    }

    private SignedRequest(String method, HttpUrl url, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.url = url;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** A request of a method that has no body, for example GET. */
    static SignedRequest withoutBody(String method, HttpUrl url, Map<String, String> headers) {
        return new SignedRequest(method, url, headers, new byte[0]);
    }

    String host() {
        return url.host();
    }

    /** The same as a request that is sent at most once. */
    Request once() {
        Request.Builder request =
                new Request.Builder().url(url).method(method, method.equals("POST") ? new Once(body) : null);
        headers.forEach(request::header);
        return request.build();
    }

    /** A body that OkHttp may not send again by itself, as it else would for some statuses. */
    private static final class Once extends RequestBody {
        private final byte[] body;

        Once(byte[] body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null; // the signed header says it
        }

        @Override
        public long contentLength() {
            return body.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws java.io.IOException {
            sink.write(body);
        }
    }
}
