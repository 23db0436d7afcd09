package io.migrationgate.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes secrets that occur nowhere else, and finds out whether a run let one out. */
final class Secrets {
    private final List<String> made = new ArrayList<>();

    /** A secret of letters and digits, so that it looks the same in every encoding but Base64. */
    String make() {
        String secret = UUID.randomUUID().toString().replace("-", "");
        made.add(secret);
        return secret;
    }

    /** What a header for Basic authentication would hold is as secret as the password itself. */
    void addPair(String username, String password) {
        made.add(base64(username + ":" + password));
    }

    /** Looks through everything that a run said and wrote. */
    void assertKeptBy(MavenRun run) throws IOException {
        List<String> everything = Stream.of(run.output(), run.report().everything())
                .flatMap(String::lines)
                .toList();
        for (String secret : made) {
            String encoded = base64(secret);
            assertThat(everything).noneMatch(line -> line.contains(secret) || line.contains(encoded));
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
