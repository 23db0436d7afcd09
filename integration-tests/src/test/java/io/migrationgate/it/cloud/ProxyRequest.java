package io.migrationgate.it.cloud;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Holds the head of a request to a proxy; all texts are empty when the client hung up instead. */
record ProxyRequest(String method, String target, String authorization) {
    private static final int LONGEST_HEAD = 16 * 1024;

    boolean isPresent() {
        return !method.isEmpty();
    }

    /** Reads to the end of the head and not a byte further: what follows is TLS. */
    static ProxyRequest read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0 || head.size() > LONGEST_HEAD) {
                return new ProxyRequest("", "", "");
            }
            head.write(next);
            boolean expected = next == (matched % 2 == 0 ? '\r' : '\n');
            matched = expected ? matched + 1 : next == '\r' ? 1 : 0;
        }
        List<String> lines = head.toString(StandardCharsets.ISO_8859_1).lines().toList();
        List<String> first = List.of(lines.get(0).split(" ", -1));
        return new ProxyRequest(first.get(0), first.size() > 1 ? first.get(1) : "", authorization(lines));
    }

    private static String authorization(List<String> lines) {
        String name = "proxy-authorization:";
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }
}
