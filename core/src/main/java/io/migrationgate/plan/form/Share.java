package io.migrationgate.plan.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Describes a share of a whole, written as a percentage and read as a number from 0 to 1. */
public final class Share extends Scalar<Double> {
    /** The one description. */
    public static final Share SHAPE = new Share();

    private Share() {
        super("a share such as 95%", "[0-9]{1,3}(\\.[0-9]{1,3})?%");
    }

    /** Writes a share as people do. */
    public static String write(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    @Override
    @Nullable Double parse(String text, Spot spot) {
        BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1));
        if (percent.signum() == 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            spot.refuse("is not above 0% and at most 100%; write " + words());
            return null;
        }
        return percent.movePointLeft(2).doubleValue();
    }

    @Override
    String notText(Spot spot) {
        return spot.kind().equals("a number") ? "has no percent sign; write " + words() : super.notText(spot);
    }

    @Override
    public Double standIn() {
        return 1.0;
    }
}
