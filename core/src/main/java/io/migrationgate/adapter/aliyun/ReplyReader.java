package io.migrationgate.adapter.aliyun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.migrationgate.evidence.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes a reply of what came over the wire, or says why it is none; never repeats what it could not read.
 *
 * <p>DTS answers HTTP 200 to calls that failed: only {@code Success} tells.
 */
final class ReplyReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final InstantSource wall;

    /** @param wall what a server's clock is compared with */
    ReplyReader(InstantSource wall) {
        this.wall = wall;
    }

    Reply read(WireReply wire, Asked asked, Instant observedAt) throws CloudException {
        if (wire.status() >= 300 && wire.status() < 400) {
            throw new CloudException(Trouble.REDIRECT, asked.source(), wire.status());
        }
        Fields body;
        try {
            body = object(wire.body(), asked.source());
        } catch (CloudException e) {
            // Not from the API at all (a proxy, a load balancer): then the status says more than the form.
            throw wire.status() < 400 ? e : status(wire.status(), asked.source());
        }
        Reply reply = new Reply(body, Digest.of(wire.body()), observedAt);
        if (wire.status() >= 400 || failed(body)) {
            throw new Refusal(wire, reply, asked, wall.instant()).exception();
        }
        return reply;
    }

    private static boolean failed(Fields body) {
        String success = body.text("Success");
        return success != null && !success.equalsIgnoreCase("true");
    }

    /** What a status says where nothing else of the reply can be read. */
    static CloudException status(int status, String source) {
        boolean passing = status >= 500 || status == 429 || status == 408;
        return new CloudException(passing ? Trouble.SERVER_STATUS : Trouble.STATUS, source, status);
    }

    private static Fields object(byte[] body, String source) throws CloudException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            throw new CloudException(Trouble.NOT_TEXT, source);
        }
        if (text.isEmpty()) {
            throw new CloudException(Trouble.EMPTY_REPLY, source);
        }
        if (text.startsWith("<")) {
            throw new CloudException(Trouble.PAGE_REPLY, source);
        }
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return new Fields(node);
            }
        } catch (JsonProcessingException e) {
            // Its message quotes the reply.
        }
        throw new CloudException(Trouble.NOT_JSON, source);
    }
}
