package io.migrationgate.adapter.aliyun;

import com.aliyun.tea.TeaRequest;
import com.aliyun.tea.interceptor.InterceptorContext;
import com.aliyun.tea.utils.AttributeMap;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import io.migrationgate.access.Credential;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * Lets the official SDK compose and sign a request, and takes it away before the SDK sends it.
 *
 * <p>The SDK shows the signed request to its interceptors as the last step before its own transport. Its list of
 * interceptors belongs to the class, not to a client: ours is added once and minds only threads that are signing here.
 */
final class Signer {
    private static final ThreadLocal<Boolean> SIGNING = new ThreadLocal<>();

    static {
        try {
            new Client(new Config()).addRequestInterceptor(Signer::take);
        } catch (Exception e) {
            throw new IllegalStateException("the SDK takes no interceptor", e);
        }
    }

    /** Carries the signed request out of the SDK. */
    private static final class Signed extends RuntimeException {
        private final transient TeaRequest request;

        Signed(TeaRequest request) {
            super(null, null, false, false);
            this.request = request;
        }
    }

    private static TeaRequest take(InterceptorContext context, AttributeMap attributes) {
        if (Boolean.TRUE.equals(SIGNING.get())) {
            throw new Signed(context.teaRequest());
        }
        return context.teaRequest();
    }

    /** Signs the call for that address. */
    SignedRequest sign(URI endpoint, Credential key, Call call, String region) throws CloudException {
        SIGNING.set(true);
        try {
            client(endpoint, key, region).callApi(params(call), request(call), options());
        } catch (Signed signed) {
            return request(endpoint, signed.request, call.source(region));
        } catch (Exception e) {
            // The SDK and OkHttp refuse a malformed key by quoting it.
            throw new CloudException(Trouble.KEY_MALFORMED, call.source(region));
        } finally {
            SIGNING.remove();
        }
        throw new IllegalStateException("the SDK did not hand over the signed request");
    }

    private static Client client(URI endpoint, Credential key, String region) throws Exception {
        return new Client(new Config()
                .setAccessKeyId(key.username())
                .setAccessKeySecret(key.password())
                .setSecurityToken(key.securityToken())
                .setRegionId(region)
                .setProtocol(endpoint.getScheme())
                .setEndpoint(endpoint.getAuthority()));
    }

    private static Params params(Call call) throws Exception {
        return Params.build(Map.of(
                "action", call.action(),
                "version", call.version(),
                "protocol", "HTTPS",
                "pathname", "/",
                "method", "POST",
                "authType", "AK",
                "style", "RPC",
                "reqBodyType", "formData",
                "bodyType", "json"));
    }

    private static OpenApiRequest request(Call call) throws Exception {
        return OpenApiRequest.build(
                call.form()
                        ? Map.of("body", com.aliyun.openapiutil.Client.parseToMap(call.parameters()))
                        : Map.of("query", com.aliyun.openapiutil.Client.query(call.parameters())));
    }

    /** No host to send to: should an SDK ever skip the interceptors, its own transport finds nobody. */
    private static RuntimeOptions options() {
        RuntimeOptions options = new RuntimeOptions();
        options.autoretry = false;
        options.domain = "never-sent-by-the-sdk.invalid";
        return options;
    }

    private static SignedRequest request(URI endpoint, TeaRequest signed, String source) throws CloudException {
        try {
            String query = new TreeMap<>(signed.query)
                    .entrySet().stream()
                            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                            .collect(Collectors.joining("&"));
            HttpUrl url = HttpUrl.get(endpoint.getScheme() + "://" + endpoint.getAuthority() + "/"
                    + (query.isEmpty() ? "" : "?" + query));
            byte[] body = signed.body == null ? new byte[0] : signed.body.readAllBytes();
            SignedRequest request = new SignedRequest(url, signed.headers, body);
            request.once(); // a header that HTTP cannot carry shows here
            return request;
        } catch (IOException | IllegalArgumentException e) {
            throw new CloudException(Trouble.KEY_MALFORMED, source);
        }
    }

    private static String encode(String text) {
        try {
            return com.aliyun.openapiutil.Client.percentEncode(text);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalArgumentException("every Java platform has UTF-8", e);
        }
    }
}
