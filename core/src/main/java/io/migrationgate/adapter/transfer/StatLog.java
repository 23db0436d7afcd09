package io.migrationgate.adapter.transfer;

import io.migrationgate.evidence.TransferProgress.State;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What OSSImport's {@code stat} said last of one job. Names and words are compared without their case, which differs
 * between its versions.
 *
 * @param words by name in lower case; a name that was said twice and differently is in it as null
 */
record StatLog(Map<String, @Nullable String> words) {
    /** {@code [2026-12-04 23:00:00]   [INFO]  Pending Task Count:0}. */
    private static final Pattern LINE =
            Pattern.compile("(?:\\[[^\\]]{0,40}]\\s*)*([A-Za-z][A-Za-z ]{0,39}):\\s*(\\S{1,128})\\s*");

    private static final String JOB = "jobname";

    /** The newest block of that job; empty when the text has none. */
    static Optional<StatLog> last(String text, String job) {
        Map<String, @Nullable String> newest = null;
        Map<String, @Nullable String> block = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            Matcher matcher = LINE.matcher(line.strip());
            if (!matcher.matches()) {
                continue;
            }
            String name = matcher.group(1).strip().toLowerCase(Locale.ROOT);
            String word = matcher.group(2);
            if (name.equals(JOB)) {
                block = new HashMap<>();
                newest = word.equals(job) ? block : newest;
            }
            boolean other = block.containsKey(name) && !word.equals(block.get(name));
            block.put(name, other ? null : word);
        }
        return Optional.ofNullable(newest).map(StatLog::new);
    }

    State state() {
        return switch (word("jobstate")) {
            case "succeed", "succeeded" -> State.SUCCEEDED;
            case "running" -> State.RUNNING;
            case "failed" -> State.FAILED;
            case "abort", "aborted" -> State.ABORTED;
            default -> State.UNKNOWN;
        };
    }

    @Nullable Boolean scanned() {
        return switch (word("is scan finished")) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** How many tasks are {@code pending}, {@code dispatched}, {@code succeed} or {@code failed}. */
    @Nullable Long count(String what) {
        String word = word(what + " task count");
        return word.matches("[0-9]{1,15}") ? Long.valueOf(word) : null;
    }

    private String word(String name) {
        String word = words.get(name);
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }
}
