package io.migrationgate.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A complete HTTP reply, and the ways to spoil it.
 */
final class Answer implements Reply {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final byte[] PADDING = "x".repeat(64 << 10).getBytes(StandardCharsets.US_ASCII);

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final long announced;

    /** Makes a reply with these headers besides {@code Date} and {@code Content-Length}. */
    Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.announced = body.length;
    }

    private Answer(int status, Map<String, String> headers, long announced) {
        this.status = status;
        this.headers = headers;
        this.body = new byte[0];
        this.announced = announced;
    }

    /** A reply to HEAD: it tells of a body that does not come. */
    static Answer head(Map<String, String> headers, long length) {
        return new Answer(200, headers, length);
    }

    /** The same as a reply to HEAD. */
    Answer headAlone() {
        return new Answer(status, headers, announced);
    }

    static Answer json(int status, byte[] body) {
        return new Answer(status, Map.of("Content-Type", "application/json;charset=utf-8"), body);
    }

    static Answer html(int status, String page) {
        return new Answer(
                status, Map.of("Content-Type", "text/html;charset=utf-8"), page.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean writeTo(OutputStream out, Instant date) throws IOException {
        writeHead(out, date, announced);
        out.write(body);
        out.flush();
        return true;
    }

    /** The connection ends before a word of it. */
    Reply unsent() {
        return Reply.silence();
    }

    /** The first half of the body in a reply that is otherwise in order. */
    Answer cut() {
        return new Answer(status, headers, Arrays.copyOf(body, body.length / 2));
    }

    /** The whole body is announced, the connection ends after the first half. */
    Reply truncated() {
        return (out, date) -> {
            writeHead(out, date, body.length);
            out.write(body, 0, body.length / 2);
            out.flush();
            return false;
        };
    }

    /** A JSON object with a text of at least that many bytes before its other fields. */
    Reply padded(long bytes) {
        byte[] before = "{\"Padding\":\"".getBytes(StandardCharsets.US_ASCII);
        byte[] after = ("\"," + new String(body, StandardCharsets.UTF_8).substring(1)).getBytes(StandardCharsets.UTF_8);
        long blocks = (bytes + PADDING.length - 1) / PADDING.length;
        return (out, date) -> {
            writeHead(out, date, before.length + blocks * PADDING.length + after.length);
            out.write(before);
            for (long block = 0; block < blocks; block++) {
                out.write(PADDING);
            }
            out.write(after);
            out.flush();
            return true;
        };
    }

    private void writeHead(OutputStream out, Instant date, long length) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Date", HTTP_DATE.format(date));
        all.put("Content-Length", Long.toString(length));
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + (status < 400 ? "OK" : "Error") + "\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
