package io.migrationgate.it.bench;

import java.util.Locale;

/**
 * Prints one measurement.
 *
 * @param limit what the value is held against, measured in the same run; in the same unit
 */
public record BenchLine(String name, double value, String unit, double limit) {
    private static final int WIDE = 100;

    public void print() {
        // The one thing that is printed: people and scripts read it from the build's output.
        System.out.println(this);
    }

    @Override
    public String toString() {
        return "bench: " + name + " value=" + number(value) + " unit=" + unit + " limit=" + number(limit) + " ratio="
                + number(value / limit);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, Math.abs(number) < WIDE ? "%.4f" : "%.0f", number);
    }
}
