package io.migrationgate.lag;

import java.time.Instant;

/**
 * How likely a delay is to stay below its limit for a whole stretch of time to come.
 *
 * @param held how many stretches at the same time of the week held in the past
 * @param seen of how many that are known
 * @param otherHeld how many at the same time of the other days held
 * @param otherSeen of how many that are known
 * @param probability the estimate, 0 to 1
 * @param atLeast what the probability is at least, with 95 % confidence, as far as the assumptions hold
 */
public record WindowOdds(
        Instant from,
        Instant to,
        int held,
        int seen,
        int otherHeld,
        int otherSeen,
        double probability,
        double atLeast) {
    /** The other days together count like this many more weeks. */
    private static final double OTHER_DAYS = 2;

    /** One-sided, 95 %. */
    private static final double Z = 1.6449;

    /**
     * The odds by what became of comparable stretches.
     *
     * <p>The share of the same time of the week that held, drawn towards the share of the other days, which counts like two
     * more weeks (and is itself (held + 1) / (seen + 2), so that it is never sure). The lower bound is that of Wilson's
     * interval for that share and that many weeks.
     */
    static WindowOdds of(Instant from, Instant to, int held, int seen, int otherHeld, int otherSeen) {
        double other = (otherHeld + 1.0) / (otherSeen + 2.0);
        double weeks = seen + OTHER_DAYS;
        double probability = (held + OTHER_DAYS * other) / weeks;
        return new WindowOdds(from, to, held, seen, otherHeld, otherSeen, probability, wilson(probability, weeks));
    }

    private static double wilson(double share, double trials) {
        double square = Z * Z;
        double spread = Z * Math.sqrt(share * (1 - share) / trials + square / (4 * trials * trials));
        double bound = (share + square / (2 * trials) - spread) / (1 + square / trials);
        return Math.max(0, Math.min(1, bound));
    }
}
