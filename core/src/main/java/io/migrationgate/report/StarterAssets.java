package io.migrationgate.report;

import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.SmcJob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes tasks of DTS and jobs of SMC as assets of a plan.
 *
 * <p>What a reply names in another form than a plan allows is left out: it becomes a question.
 */
final class StarterAssets {
    /** The network that a database of one's own is reached through is no instance of it. */
    private static final String NETWORK = "vpc-";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._:-]{0,127}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,62}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,252}|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern DATABASE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._$-]{0,127}");
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Map<String, String> ENGINES = Map.of(
            "mysql", "mysql",
            "mariadb", "mysql",
            "postgresql", "postgresql",
            "oracle", "oracle",
            "mongodb", "mongodb",
            "redis", "redis");

    private final Wording wording;
    private final Map<String, String> products;
    private final Set<String> names = new HashSet<>();

    /** @param products of instances that a list named, by their ids */
    StarterAssets(Wording wording, Map<String, String> products) {
        this.wording = wording;
        this.products = products;
    }

    /** Whether a plan can name that task. */
    static boolean movable(DtsTask task) {
        return task.type() != null
                && engine(task) != null
                && ID.matcher(task.instance()).matches()
                && ID.matcher(task.job()).matches();
    }

    /** Whether a plan can name that job. */
    static boolean movable(SmcJob job) {
        String source = job.source();
        return source != null
                && ID.matcher(source).matches()
                && ID.matcher(job.job()).matches();
    }

    /** The lines of a database. */
    Stream<String> database(DtsTask task) {
        List<String> lines = new ArrayList<>();
        String type = String.valueOf(task.type()).toLowerCase(Locale.ROOT);
        lines.add("  # " + wording.say("init.task", type, task.job(), orDash(task.status())));
        lines.add("  - name: " + quoted(name(task.source().database(), task.job())));
        lines.add("    engine: " + engine(task));
        lines.add("    dts: { instance: " + quoted(task.instance()) + ", job: " + quoted(task.job()) + ", type: " + type
                + " }");
        side(lines, "source", task.source());
        side(lines, "target", task.target());
        for (String about : List.of("reverse", "accounts", "backups", "verify")) {
            ask(lines, about);
        }
        return lines.stream();
    }

    /** The lines of a server. */
    Stream<String> server(SmcJob job) {
        List<String> lines = new ArrayList<>();
        lines.add("  # " + wording.say("init.job", job.job(), orDash(job.status())));
        lines.add("  - name: " + quoted(name(null, job.job())));
        lines.add("    smc: { source: " + quoted(String.valueOf(job.source())) + ", job: " + quoted(job.job()) + " }");
        if (fits(ID, job.instance())) {
            lines.add("    target: { instance: " + quoted(String.valueOf(job.instance())) + " }");
        } else if (fits(ID, job.launchTemplate())) {
            lines.add("    target: { launchTemplate: " + quoted(String.valueOf(job.launchTemplate())) + " }");
        } else {
            ask(lines, "server-target");
        }
        ask(lines, "server-backups");
        return lines.stream();
    }

    private void side(List<String> lines, String side, DtsTask.Endpoint end) {
        List<String> fields = new ArrayList<>();
        add(fields, HOST, "host", end.host());
        if (fits(PORT, end.port())) {
            fields.add("port: " + end.port());
        }
        add(fields, DATABASE, "database", end.database());
        String instance = end.instance();
        if (instance != null && !instance.startsWith(NETWORK)) {
            add(fields, ID, "instance", instance);
        }
        String product = end.instance() == null ? null : products.get(end.instance());
        if (product != null) {
            fields.add("product: " + product);
        }
        if (fields.isEmpty()) {
            lines.add("    # ? " + wording.say("init.ask-side", side));
        } else {
            lines.add(fields.stream().collect(Collectors.joining(", ", "    " + side + ": { ", " }")));
        }
    }

    private static void add(List<String> fields, Pattern form, String key, @Nullable String value) {
        if (fits(form, value)) {
            fields.add(key + ": " + quoted(String.valueOf(value)));
        }
    }

    private static boolean fits(Pattern form, @Nullable String value) {
        return value != null && form.matcher(value).matches();
    }

    /** DTS writes to it or reads from it; the target says it where the source does not. */
    private static @Nullable String engine(DtsTask task) {
        for (String word : new String[] {task.source().engine(), task.target().engine()}) {
            String engine = word == null ? null : ENGINES.get(word.toLowerCase(Locale.ROOT));
            if (engine != null) {
                return engine;
            }
        }
        return null;
    }

    private String name(@Nullable String wanted, String id) {
        String name = fits(NAME, wanted) ? String.valueOf(wanted) : fits(NAME, id) ? id : "asset";
        String unique = name;
        for (int number = 2; !names.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name.substring(0, Math.min(name.length(), 50)) + "-" + number;
        }
        return unique;
    }

    private void ask(List<String> lines, String about) {
        lines.add("    # ? " + wording.say("init.ask-" + about));
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : PlainText.clean(text, 60);
    }

    /** As YAML reads a text. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
