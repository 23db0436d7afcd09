package io.migrationgate.simulator.metric;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.HistoryScript;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.scenario.TaskScript;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lists the points of a metric page by page, in the order of time, as JSON inside a text. A point is the average of the
 * minutes of its period and stands at the period's begin; the token of the next page is opaque.
 */
final class DescribeMetricList implements Action {
    private static final int MOST_INSTANCES = 50;
    private static final int LONGEST = 1440;
    private static final Duration REACH = Duration.ofDays(31);
    private static final Pattern INSTANCE = Pattern.compile("\"instanceId\"\\s*:\\s*\"([^\"]*)\"");
    private static final String TOKEN = "page";
    private static final int MINUTE = 60;

    private final Scenario scenario;

    DescribeMetricList(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public String product() {
        return "metrics";
    }

    @Override
    public String version() {
        return "2019-01-01";
    }

    @Override
    public String name() {
        return "DescribeMetricList";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        Latency metric = metric(call);
        int period = call.count("Period", MINUTE);
        int length = call.count("Length", 1000);
        if (period % MINUTE != 0 || length > LONGEST) {
            throw Refusal.invalid(length > LONGEST ? "Length" : "Period");
        }
        List<String> instances = instances(call);
        List<TaskScript> tasks = metric.remembered(scenario).stream()
                .filter(task -> instances.contains(task.instance()))
                .toList();
        Instant to = time(call, "EndTime");
        Instant from = time(call, "StartTime");
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(REACH) > 0) {
            throw Refusal.invalid("StartTime");
        }
        Page page = new Page(metric.unit(scenario), period, length);
        String next = page.fill(tasks, from, to.isAfter(call.now()) ? call.now() : to, skipped(call));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Code", "200");
        body.put("Success", true);
        body.put("Period", String.valueOf(period));
        body.put("Datapoints", "[" + page.points + "]");
        if (!next.isEmpty()) {
            body.put("NextToken", next);
        }
        return body;
    }

    private static Latency metric(Call call) {
        if (!call.required("Namespace").equals(Latency.NAMESPACE)) {
            throw Refusal.invalid("Namespace");
        }
        String name = call.required("MetricName");
        return Latency.ALL.stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("MetricName"));
    }

    private static List<String> instances(Call call) {
        List<String> instances = INSTANCE.matcher(call.required("Dimensions"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        if (instances.isEmpty() || instances.size() > MOST_INSTANCES) {
            throw Refusal.invalid("Dimensions");
        }
        return instances;
    }

    private static Instant time(Call call, String name) {
        String text = call.required(name);
        if (!text.matches("\\d{13}")) {
            throw Refusal.invalid(name);
        }
        return Instant.ofEpochMilli(Long.parseLong(text));
    }

    private static int skipped(Call call) {
        String token = call.find("NextToken").orElse(TOKEN + 0);
        if (!token.matches(TOKEN + "\\d{1,8}")) {
            throw Refusal.invalid("NextToken");
        }
        return Integer.parseInt(token.substring(TOKEN.length()));
    }

    /** Some points and where the next ones begin. */
    private final class Page {
        private final boolean millis;
        private final int period;
        private final int length;
        private final StringBuilder points = new StringBuilder();

        Page(String unit, int period, int length) {
            this.millis = unit.toLowerCase(Locale.ROOT).startsWith("m");
            this.period = period;
            this.length = length;
        }

        /** Fills the page; the token of the next one, or nothing. */
        String fill(List<TaskScript> tasks, Instant from, Instant to, int skipped) {
            long first = Math.floorDiv(from.getEpochSecond(), period) + 1;
            long last = Math.floorDiv(to.getEpochSecond(), period);
            int number = 0;
            for (long at = first; at <= last; at++) {
                Instant begin = Instant.ofEpochSecond(at * period);
                for (TaskScript task : tasks) {
                    HistoryScript history = task.history();
                    if (history == null || !history.reports(scenario.startsAt(), begin)) {
                        continue;
                    }
                    if (number == skipped + length) {
                        return TOKEN + number;
                    }
                    if (number >= skipped) {
                        add(task, history, begin);
                    }
                    number++;
                }
            }
            return "";
        }

        private void add(TaskScript task, HistoryScript history, Instant begin) {
            long sum = 0;
            for (int second = 0; second < period; second += MINUTE) {
                sum += history.at(begin.plusSeconds(second), scenario.offset(), scenario.seed())
                        .toMillis();
            }
            int minutes = period / MINUTE;
            double average = (double) sum / minutes;
            points.append(points.length() == 0 ? "" : ",")
                    .append("{\"timestamp\":")
                    .append(begin.toEpochMilli())
                    .append(",\"userId\":\"")
                    .append(scenario.account().id())
                    .append("\",\"instanceId\":\"")
                    .append(task.instance())
                    .append("\",\"Average\":")
                    .append(millis ? average : average / 1000)
                    .append('}');
        }
    }
}
