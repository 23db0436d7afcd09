package io.migrationgate.adapter.aliyun;

import com.aliyun.sdk.service.oss2.credentials.Credentials;
import com.aliyun.sdk.service.oss2.signer.SignerV4;
import com.aliyun.sdk.service.oss2.signer.SigningContext;
import com.aliyun.sdk.service.oss2.transport.RequestMessage;
import io.migrationgate.access.Credential;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Lets the official SDK sign a request to OSS, version 4 of its signatures. Of that SDK nothing but the signer is used
 * (docs/adr/0006): it opens no connection.
 */
final class OssSigner {
    private OssSigner() {}

    /**
     * Signs a request without a body.
     *
     * @param endpoint of the region; the bucket becomes a part of the host, or of the path on loopback
     * @param bucket name of the bucket, or null for all of the account
     * @param object key of the object, or null for the bucket itself
     * @param query for example {@code bucketInfo}, or null
     */
    static SignedRequest sign(
            URI endpoint,
            Credential key,
            String region,
            String method,
            @Nullable String bucket,
            @Nullable String object,
            @Nullable String query,
            String source)
            throws CloudException {
        try {
            URI address = address(endpoint, bucket, object, query);
            SigningContext context = new SigningContext();
            context.setProduct("oss");
            context.setRegion(region);
            context.setBucket(bucket);
            context.setKey(object);
            context.setSubResource(query == null ? List.of() : List.of(query));
            context.setCredentials(new Credentials(key.username(), key.password(), key.securityToken()));
            context.setRequest(RequestMessage.newBuilder()
                    .method(method)
                    .uri(address)
                    .headers(new HashMap<>())
                    .build());
            new SignerV4().sign(context);
            Map<String, String> headers = new HashMap<>(context.getRequest().headers());
            // Else OkHttp asks for gzip, and takes the length of the reply away.
            headers.put("Accept-Encoding", "identity");
            SignedRequest request = SignedRequest.withoutBody(method, HttpUrl.get(address.toString()), headers);
            request.once(); // a header that HTTP cannot carry shows here
            return request;
        } catch (RuntimeException e) {
            // The SDK and OkHttp refuse a malformed key by quoting it.
            throw new CloudException(Trouble.KEY_MALFORMED, source);
        }
    }

    private static URI address(URI endpoint, @Nullable String bucket, @Nullable String object, @Nullable String query) {
        String path = object == null ? "" : encoded(object);
        String asked = query == null ? "" : "?" + query;
        return URI.create(endpoint.getScheme() + "://" + place(endpoint, bucket) + "/" + path + asked);
    }

    private static String place(URI endpoint, @Nullable String bucket) {
        String authority = endpoint.getAuthority();
        if (bucket == null) {
            return authority;
        }
        return Loopback.is(String.valueOf(endpoint.getHost())) ? authority + "/" + bucket : bucket + "." + authority;
    }

    /** RFC 3986, but for the slashes: they part the path. */
    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~")
                .replace("%2F", "/");
    }
}
