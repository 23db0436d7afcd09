package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.Bucket;
import io.migrationgate.evidence.BucketLookup;
import io.migrationgate.evidence.BucketReader;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.ObjectHead;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Cloud;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Object Storage Service: GET and XML instead of the RPC of other products, and signatures of its own.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/oss/developer-reference/getbucketinfo">GetBucketInfo</a>
 */
public final class Oss implements BucketReader {
    /** The names that OSS gives; nothing of them can become another host. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

    /** The host that OSS names when it was asked at that of another region. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("oss-([a-z]{2,4}(?:-[a-z0-9]{1,20}?){1,5}?)(?:-internal)?\\.aliyuncs\\.com");

    private static final Call HEAD = Call.read("oss", "2019-05-17", "HeadObject", Map.of());
    private static final Call BUCKET_INFO = Call.read("oss", "2019-05-17", "GetBucketInfo", Map.of());

    private static final Call BUCKETS = Call.read("oss", "2019-05-17", "ListBuckets", Map.of());
    private static final String LIST = "ListAllMyBucketsResult";
    /** The most that one page may hold. */
    private static final String PAGE = "max-keys=1000";
    /** An account has a hundred buckets, unless it asked for more. */
    private static final int MOST_PAGES = 20;

    private final OpenApiClient client;

    public Oss(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<BucketLookup> bucket(Cloud cloud, String name, Instant deadline) {
        String source = BUCKET_INFO.source(cloud.region());
        return client.read(source, () -> {
            if (!NAME.matcher(name).matches()) {
                throw new CloudException(Trouble.BUCKET_NAME, source, SafeText.line(name));
            }
            return client.exchange(
                    cloud,
                    BUCKET_INFO,
                    deadline,
                    (endpoint, key) ->
                            OssSigner.sign(endpoint, key, cloud.region(), "GET", name, null, "bucketInfo", source),
                    (wire, asked, observedAt) -> {
                        BucketLookup lookup = lookup(wire, asked, name);
                        Reply reply = new Reply(Fields.EMPTY, Digest.of(wire.body()), observedAt);
                        return new OpenApiClient.Answer<>(List.of(reply), lookup);
                    });
        });
    }

    /** The buckets of the account that lie in the region of the cloud. */
    Reading<List<Map<String, String>>> buckets(Cloud cloud, Instant deadline) {
        String source = BUCKETS.source(cloud.region());
        return client.read(source, () -> {
            List<Map<String, String>> buckets = new ArrayList<>();
            List<Reply> replies = new ArrayList<>();
            String query = PAGE;
            while (query != null) {
                if (replies.size() == MOST_PAGES) {
                    throw new CloudException(Trouble.LIST_ENDLESS, source, MOST_PAGES);
                }
                WireReply page = page(cloud, query, deadline, replies);
                for (Fields bucket : OssReply.entries(page, LIST, "Buckets.Bucket", source)) {
                    if (cloud.region().equals(region(bucket.text("Location")))) {
                        buckets.add(Map.of("bucket", SafeText.line(String.valueOf(bucket.text("Name")))));
                    }
                }
                query = next(OssReply.document(page, LIST, source), source);
            }
            return new OpenApiClient.Answer<>(replies, buckets);
        });
    }

    private WireReply page(Cloud cloud, String query, Instant deadline, List<Reply> replies) throws CloudException {
        String source = BUCKETS.source(cloud.region());
        return client.exchange(
                cloud,
                BUCKETS,
                deadline,
                (endpoint, key) -> OssSigner.sign(endpoint, key, cloud.region(), "GET", null, null, query, source),
                (wire, asked, observedAt) -> {
                    if (wire.status() >= 300 && wire.status() < 400) {
                        throw new CloudException(Trouble.REDIRECT, asked.source(), wire.status());
                    }
                    if (wire.status() >= 400) {
                        throw client.refusal(wire, error(wire, asked), asked);
                    }
                    replies.add(new Reply(Fields.EMPTY, Digest.of(wire.body()), observedAt));
                    return wire;
                });
    }

    /** The query of the next page; null behind the last one. */
    private static @Nullable String next(Fields page, String source) throws CloudException {
        if (!"true".equals(page.text("IsTruncated"))) {
            return null;
        }
        String marker = page.text("NextMarker");
        if (marker == null || !NAME.matcher(marker).matches()) {
            throw new CloudException(Trouble.NOT_XML, source);
        }
        return "marker=" + marker + "&" + PAGE;
    }

    @Override
    public Reading<List<ObjectHead>> heads(Cloud cloud, String bucket, List<String> keys, Instant deadline) {
        String source = HEAD.source(cloud.region());
        return client.read(source, () -> {
            if (!NAME.matcher(bucket).matches()) {
                throw new CloudException(Trouble.BUCKET_NAME, source, SafeText.line(bucket));
            }
            List<ObjectHead> heads = new ArrayList<>();
            List<Reply> replies = new ArrayList<>();
            for (String key : keys) {
                ObjectHead head = client.exchange(
                        cloud,
                        HEAD,
                        deadline,
                        (endpoint, credential) ->
                                OssSigner.sign(endpoint, credential, cloud.region(), "HEAD", bucket, key, null, source),
                        (wire, asked, observedAt) -> {
                            ObjectHead found = head(wire, asked, key);
                            String digest = Digest.of(found.toString().getBytes(StandardCharsets.UTF_8));
                            replies.add(new Reply(Fields.EMPTY, digest, observedAt));
                            return found;
                        });
                heads.add(head);
            }
            return new OpenApiClient.Answer<>(replies, heads);
        });
    }

    /** A reply to HEAD has no body: the status says all that went wrong. */
    private static ObjectHead head(WireReply wire, Asked asked, String key) throws CloudException {
        int status = wire.status();
        if (status == 404) {
            return new ObjectHead(key, false, null, null, null);
        }
        if (status == 403) {
            throw new CloudException(
                    Trouble.NO_PERMISSION,
                    asked.source(),
                    asked.cloud().credentials(),
                    asked.call().permission(),
                    Sentence.of("cloud.no-request"));
        }
        if (status >= 300 && status < 400) {
            throw new CloudException(Trouble.REDIRECT, asked.source(), status);
        }
        if (status != 200) {
            throw ReplyReader.status(status, asked.source());
        }
        String size = wire.header("Content-Length");
        String etag = wire.header("ETag");
        String crc = wire.header("x-oss-hash-crc64ecma");
        return new ObjectHead(
                key,
                true,
                size == null || !size.matches("[0-9]{1,18}") ? null : Long.valueOf(size),
                etag == null ? null : etag.replace("\"", ""),
                crc == null || !crc.matches("[0-9]{1,20}") ? null : crc);
    }

    private BucketLookup lookup(WireReply wire, Asked asked, String name) throws CloudException {
        if (wire.status() >= 300 && wire.status() < 400) {
            throw new CloudException(Trouble.REDIRECT, asked.source(), wire.status());
        }
        if (wire.status() >= 400) {
            return refused(wire, asked, name);
        }
        Fields info = OssReply.document(wire, "BucketInfo", asked.source());
        String found = info.text("Bucket.Name");
        if (found == null) {
            throw new CloudException(Trouble.NOT_XML, asked.source());
        }
        return new BucketLookup(new Bucket(
                SafeText.line(found), region(info.text("Bucket.Location")), owner(info.text("Bucket.Owner.ID"))));
    }

    private BucketLookup refused(WireReply wire, Asked asked, String name) throws CloudException {
        Fields error = error(wire, asked);
        String code = String.valueOf(error.text("Code"));
        if (wire.status() == 404 && code.equals("NoSuchBucket")) {
            return new BucketLookup(null);
        }
        String elsewhere = error.text("Endpoint");
        Matcher other = ELSEWHERE.matcher(String.valueOf(elsewhere));
        if (code.equals("AccessDenied") && other.matches()) {
            return new BucketLookup(new Bucket(name, other.group(1), null));
        }
        throw client.refusal(wire, error, asked);
    }

    private static Fields error(WireReply wire, Asked asked) throws CloudException {
        try {
            return OssReply.document(wire, "Error", asked.source());
        } catch (CloudException e) {
            // Not from OSS at all: then the status says more than the form.
            throw ReplyReader.status(wire.status(), asked.source());
        }
    }

    private static @Nullable String region(@Nullable String location) {
        return location == null || !location.matches("oss-[a-z0-9-]{1,60}") ? null : location.substring(4);
    }

    private static @Nullable String owner(@Nullable String id) {
        return id == null || !id.matches("[0-9A-Za-z_-]{1,64}") ? null : id;
    }
}
