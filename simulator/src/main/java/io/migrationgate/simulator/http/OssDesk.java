package io.migrationgate.simulator.http;

import io.migrationgate.simulator.action.AccessKeys;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.ObjectsScript;
import io.migrationgate.simulator.scenario.Scenario;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers requests to OSS: the bucket in the path, XML, errors and signatures of its own.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/oss/developer-reference/getbucketinfo">GetBucketInfo</a>
 */
final class OssDesk {
    private static final Duration CREATED = Duration.ofDays(-30);
    private static final int USUAL_PAGE = 100;

    /** How OSS calls what other products call otherwise, with its status. */
    private static final Map<String, Refusal> OWN_WORDS = Map.of(
            "Throttling.User", new Refusal(503, "QpsLimitExceeded", "Exceed qps limit."),
            "Forbidden.RAM", new Refusal(403, "AccessDenied", "You have no right to access this object."),
            "SignatureDoesNotMatch",
                    new Refusal(403, "SignatureDoesNotMatch", "The request signature we calculated does not match."),
            "InvalidTimeStamp.Expired",
                    new Refusal(403, "RequestTimeTooSkewed", "The difference between times is too large."));

    private final Scenario scenario;
    private final OssSignatureCheck signatures;

    OssDesk(Scenario scenario, AccessKeys keys, InstantSource cloudClock) {
        this.scenario = scenario;
        this.signatures = new OssSignatureCheck(keys, cloudClock);
    }

    static boolean concerns(HttpRequest request) {
        return request.header("authorization").orElse("").startsWith(OssSignatureCheck.ALGORITHM);
    }

    /** Refuses a request that is not signed as it must be. */
    void verify(HttpRequest request) {
        signatures.verify(request);
    }

    /** What OSS calls what the request asks for. */
    String action(HttpRequest request) {
        if (request.method().equals("GET")
                && request.query().equals("bucketInfo")
                && request.path().matches("/[^/]+/")) {
            return "GetBucketInfo";
        }
        if (request.method().equals("GET") && request.path().equals("/")) {
            return "ListBuckets";
        }
        if (request.method().equals("HEAD") && request.path().matches("/[^/]+/.+")) {
            return "HeadObject";
        }
        throw new Refusal(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
    }

    Answer answer(HttpRequest request, String id, Instant now) {
        if (request.path().equals("/")) {
            return answer(200, id, list(request, Duration.between(scenario.startsAt(), now)));
        }
        boolean head = request.method().equals("HEAD");
        int end = request.path().indexOf('/', 1);
        String bucket = request.path().substring(1, end);
        Duration elapsed = Duration.between(scenario.startsAt(), now);
        ObjectsScript script = scenario.objects().stream()
                .filter(one -> one.bucket().equals(bucket) && one.hasBucket(elapsed))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "NoSuchBucket", "The specified bucket does not exist."));
        if (!script.region().equals(signatures.region(request))) {
            return elsewhere(id, script);
        }
        String owner = script.owner().orElse(scenario.account().id());
        if (!owner.equals(scenario.account().id())) {
            throw new Refusal(403, "AccessDenied", "You have no right to access this bucket because of bucket acl.");
        }
        return head ? head(id, script, request.path().substring(end + 1)) : answer(200, id, info(script, owner));
    }

    /** The account's own buckets, by their names, a page at a time. */
    private String list(HttpRequest request, Duration elapsed) {
        String marker = parameter(request, "marker").orElse("");
        int most = parameter(request, "max-keys").map(Integer::parseInt).orElse(USUAL_PAGE);
        List<ObjectsScript> left = scenario.objects().stream()
                .filter(one -> one.hasBucket(elapsed))
                .filter(one -> one.owner()
                        .orElse(scenario.account().id())
                        .equals(scenario.account().id()))
                .filter(one -> one.bucket().compareTo(marker) > 0)
                .sorted(Comparator.comparing(ObjectsScript::bucket))
                .toList();
        List<ObjectsScript> page = left.subList(0, Math.min(most, left.size()));
        boolean more = page.size() < left.size();
        String next = more ? "<NextMarker>" + page.get(page.size() - 1).bucket() + "</NextMarker>" : "";
        return "<ListAllMyBucketsResult><IsTruncated>" + more + "</IsTruncated>" + next + "<Owner>"
                + elements(Map.of("ID", scenario.account().id())) + "</Owner><Buckets>"
                + page.stream().map(this::listed).collect(Collectors.joining()) + "</Buckets></ListAllMyBucketsResult>";
    }

    private String listed(ObjectsScript script) {
        return "<Bucket>" + elements(fields(script)) + "</Bucket>";
    }

    private static Optional<String> parameter(HttpRequest request, String name) {
        return Stream.of(request.query().split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst();
    }

    private static Answer head(String id, ObjectsScript script, String path) {
        String key = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        ObjectsScript.StoredObject object = script.objects(ObjectsScript.Side.BUCKET).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "NoSuchKey", "The specified key does not exist."));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-oss-request-id", id);
        headers.put("x-oss-object-type", "Normal");
        headers.put("ETag", "\"" + ObjectsScript.MD5 + "\"");
        return Answer.head(headers, object.size());
    }

    Answer refusal(String id, Refusal refusal) {
        Refusal own = OWN_WORDS.getOrDefault(refusal.code(), refusal);
        return error(own.status(), id, Map.of("Code", own.code(), "Message", own.text()));
    }

    private Answer elsewhere(String id, ObjectsScript script) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Code", "AccessDenied");
        fields.put(
                "Message",
                "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all"
                        + " future requests to this endpoint.");
        fields.put("Bucket", script.bucket());
        fields.put("Endpoint", "oss-" + script.region() + ".aliyuncs.com");
        return error(403, id, fields);
    }

    private String info(ObjectsScript script, String owner) {
        return "<BucketInfo><Bucket>" + elements(fields(script)) + "<Owner>" + elements(Map.of("ID", owner))
                + "</Owner></Bucket></BucketInfo>";
    }

    private Map<String, String> fields(ObjectsScript script) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "CreationDate",
                scenario.startsAt()
                        .plus(CREATED)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        fields.put("ExtranetEndpoint", "oss-" + script.region() + ".aliyuncs.com");
        fields.put("IntranetEndpoint", "oss-" + script.region() + "-internal.aliyuncs.com");
        fields.put("Location", "oss-" + script.region());
        fields.put("StorageClass", "Standard");
        fields.put("Name", script.bucket());
        return fields;
    }

    private static Answer error(int status, String id, Map<String, String> fields) {
        return answer(status, id, "<Error>" + elements(fields) + elements(Map.of("RequestId", id)) + "</Error>");
    }

    private static Answer answer(int status, String id, String xml) {
        String document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml;
        return new Answer(
                status,
                Map.of("Content-Type", "application/xml", "x-oss-request-id", id),
                document.getBytes(StandardCharsets.UTF_8));
    }

    private static String elements(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "<" + field.getKey() + ">" + escaped(field.getValue()) + "</" + field.getKey() + ">")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
