package io.migrationgate.report;

import io.migrationgate.report.LagCurve.Sample;
import io.migrationgate.report.LagCurve.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws the readings of a lag chart: the line of the samples, spikes, and readings that do not count.
 *
 * <p>The line ends at a gap: nothing is drawn where nothing is known. A reading that does not count gets a cross in a lane
 * of its own, whatever delay it claims.
 */
final class LagMarks {
    private static final int MOST_POINTS = 1_200;
    private static final int MOST_DOTS = 120;
    private static final int LABELLED_SPIKES = 3;
    private static final double LABEL_DISTANCE = 130;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Plot plot;
    private final List<Sample> samples;

    LagMarks(Plot plot) {
        this.plot = plot;
        this.samples = LagThinning.greatest(
                plot.curve.samples().stream().filter(LagMarks::drawable).toList(), MOST_POINTS);
    }

    static boolean drawable(Sample sample) {
        return sample.good() && sample.lagMillis() != null;
    }

    void draw() {
        runs().forEach(this::run);
        if (samples.size() <= MOST_DOTS) {
            samples.stream().filter(sample -> !spike(sample)).forEach(this::dot);
        }
        plot.curve.samples().stream().filter(sample -> !drawable(sample)).forEach(this::cross);
        List<Sample> spikes = samples.stream().filter(this::spike).toList();
        spikes.forEach(this::diamond);
        labels(spikes);
    }

    private List<List<Sample>> runs() {
        List<List<Sample>> runs = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Sample sample : samples) {
            if (runs.isEmpty() || gapBetween(last, sample.at())) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(sample);
            last = sample.at();
        }
        return runs;
    }

    private boolean gapBetween(Instant earlier, Instant later) {
        for (Span gap : plot.curve.gaps()) {
            if (gap.from().isBefore(later) && gap.to().isAfter(earlier)) {
                return true;
            }
        }
        return false;
    }

    private void run(List<Sample> run) {
        StringBuilder path = new StringBuilder();
        for (Sample sample : run) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(x(sample))
                    .append(' ')
                    .append(y(sample));
        }
        String zero = Plot.number(Plot.ZERO);
        String area = path + "L" + x(run.get(run.size() - 1)) + " " + zero + "L" + x(run.get(0)) + " " + zero + "Z";
        plot.svg.empty("path", "class", "lag-area", "d", area, "fill", Plot.LINE, "fill-opacity", "0.1");
        plot.svg.empty(
                "path",
                "class",
                "lag-line",
                "d",
                path.toString(),
                "fill",
                "none",
                "stroke",
                Plot.LINE,
                "stroke-width",
                "2",
                "stroke-linejoin",
                "round");
    }

    private void dot(Sample sample) {
        plot.svg.empty("circle", "class", "lag-dot", "cx", x(sample), "cy", y(sample), "r", "2.5", "fill", Plot.LINE);
    }

    private void cross(Sample sample) {
        plot.svg.empty(
                "path",
                "class",
                "lag-lost",
                "d",
                crossPath(plot.x(sample.at()), (Plot.ZERO + Plot.BOTTOM) / 2),
                "stroke",
                Plot.LOST,
                "stroke-width",
                "2",
                "fill",
                "none");
    }

    private void diamond(Sample sample) {
        double x = plot.x(sample.at());
        plot.svg.empty(
                "path",
                "class",
                "lag-spike",
                "d",
                diamondPath(x, plot.y(lag(sample))),
                "fill",
                Plot.LIMIT,
                "stroke",
                Plot.PAPER,
                "stroke-width",
                "1.5");
    }

    /** Labels the greatest spikes, those that have room for it. */
    private void labels(List<Sample> spikes) {
        List<Double> taken = new ArrayList<>();
        for (Sample spike : spikes.stream()
                .sorted(Comparator.comparing(LagMarks::lag).reversed())
                .toList()) {
            double x = plot.x(spike.at());
            if (taken.size() < LABELLED_SPIKES
                    && taken.stream().allMatch(other -> Math.abs(other - x) >= LABEL_DISTANCE)) {
                taken.add(x);
                String at = TIME.format(spike.at().atZone(plot.wording.zone()));
                String text = plot.say("spike-label", plot.duration(lag(spike)), at);
                plot.label("lag-spike-label", Plot.LIMIT, x, plot.y(lag(spike)) - 12, text);
            }
        }
    }

    static String crossPath(double x, double y) {
        return "M" + Plot.number(x - 4) + " " + Plot.number(y - 4) + "l8 8M" + Plot.number(x + 4) + " "
                + Plot.number(y - 4) + "l-8 8";
    }

    static String diamondPath(double x, double y) {
        return "M" + Plot.number(x) + " " + Plot.number(y - 7) + "l7 7l-7 7l-7 -7Z";
    }

    private boolean spike(Sample sample) {
        return LagSummary.spike(plot.curve, sample);
    }

    private String x(Sample sample) {
        return Plot.number(plot.x(sample.at()));
    }

    private String y(Sample sample) {
        return Plot.number(plot.y(lag(sample)));
    }

    private static long lag(Sample sample) {
        Long lag = sample.lagMillis();
        return lag == null ? 0 : lag;
    }
}
