package io.migrationgate.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The delays that the gate itself has sampled, the greatest one of every minute in which it looked.
 *
 * <p>Samples are seconds apart, so that a minute tells of short spikes that averages hide.
 *
 * @param minutes in the order of time, one for each minute at most
 */
public record LagSamples(List<Minute> minutes) {
    /** What the gate recorded of a database's delay in earlier runs. */
    public static final EvidenceKind<LagSamples> KIND = new EvidenceKind<>("lag-samples", LagSamples.class);

    /** Records of it. */
    public static final RecordKind<LagSamples> RECORD =
            new RecordKind<>("lag-samples", 1, LagSamples::json, (value, asset) -> read(value));

    /** A record stays below a megabyte: the oldest minutes are left out. */
    static final int MOST = 10_000;

    /** Nothing older is of use: the metrics it is laid beside reach no further. */
    private static final Duration OLDEST = Duration.ofDays(31);

    /**
     * One minute in which the gate looked.
     *
     * @param at its begin
     * @param highest the greatest delay that was sampled
     * @param samples how many there were
     */
    public record Minute(Instant at, Duration highest, int samples) {
        public Minute {
            if (!at.equals(at.truncatedTo(ChronoUnit.MINUTES)) || highest.isNegative() || samples < 1) {
                throw new IllegalArgumentException("a minute begins with one, and holds a sample that is no lead");
            }
        }

        private Minute and(Minute other) {
            return new Minute(at, highest.compareTo(other.highest) >= 0 ? highest : other.highest, (int)
                    Math.min(Integer.MAX_VALUE, (long) samples + other.samples));
        }
    }

    public LagSamples {
        NavigableMap<Instant, Minute> sorted = new TreeMap<>();
        minutes.forEach(minute -> sorted.merge(minute.at(), minute, Minute::and));
        minutes = List.copyOf(sorted.values());
    }

    /** These samples and earlier ones, without what is too old or too much to be kept. */
    public LagSamples after(LagSamples earlier) {
        List<Minute> all = new ArrayList<>(earlier.minutes);
        all.addAll(minutes);
        List<Minute> merged = new LagSamples(all).minutes;
        if (merged.isEmpty()) {
            return this;
        }
        Instant oldest = merged.get(merged.size() - 1).at().minus(OLDEST);
        List<Minute> young =
                merged.stream().filter(minute -> !minute.at().isBefore(oldest)).toList();
        return new LagSamples(young.subList(Math.max(0, young.size() - MOST), young.size()));
    }

    JsonObject json() {
        List<Object> list = new ArrayList<>();
        for (Minute minute : minutes) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("at", minute.at().toString());
            members.put("highestMillis", minute.highest().toMillis());
            members.put("samples", minute.samples());
            list.add(members);
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("minutes", list);
        return new JsonObject(members);
    }

    /** Reads the form that {@link #json} writes; empty when anything in it is of another form. */
    static Optional<LagSamples> read(JsonObject json) {
        Optional<List<JsonObject>> list = json.objects("minutes");
        if (list.isEmpty() || list.get().size() > MOST) {
            return Optional.empty();
        }
        List<Minute> minutes = new ArrayList<>();
        for (JsonObject item : list.get()) {
            Optional<Instant> at = item.time("at").filter(time -> time.equals(time.truncatedTo(ChronoUnit.MINUTES)));
            Optional<Long> highest = item.count("highestMillis");
            Optional<Integer> samples = item.count("samples")
                    .filter(count -> count >= 1 && count <= Integer.MAX_VALUE)
                    .map(Long::intValue);
            if (at.isEmpty() || highest.isEmpty() || samples.isEmpty()) {
                return Optional.empty();
            }
            minutes.add(new Minute(at.get(), Duration.ofMillis(highest.get()), samples.get()));
        }
        return Optional.of(new LagSamples(minutes));
    }
}
