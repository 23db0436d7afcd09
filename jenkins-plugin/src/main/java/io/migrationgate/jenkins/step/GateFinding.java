package io.migrationgate.jenkins.step;

import io.migrationgate.report.FindingRow;
import java.io.Serializable;
import org.jenkinsci.plugins.scriptsecurity.sandbox.whitelists.Whitelisted;
import org.jspecify.annotations.Nullable;

/** Shows one finding to a pipeline. */
public final class GateFinding implements Serializable {
    private static final long serialVersionUID = 1;

    private final String criterion;
    private final String asset;
    private final String about;
    private final String status;
    private final String expected;
    private final String observed;
    private final @Nullable String remedy;

    GateFinding(FindingRow finding) {
        criterion = finding.criterion();
        asset = finding.asset();
        about = finding.about();
        status = finding.status();
        expected = finding.expected();
        observed = finding.observed();
        remedy = finding.remedy();
    }

    /** The criterion's id, for example {@code dts-lag}. */
    @Whitelisted
    public String getCriterion() {
        return criterion;
    }

    /** The name of the asset in the plan. */
    @Whitelisted
    public String getAsset() {
        return asset;
    }

    /** What it is about: the asset, with its side or phase where each is judged, for example {@code orders / target}. */
    @Whitelisted
    public String getAbout() {
        return about;
    }

    /** {@code PASS}, {@code FAIL}, {@code INCONCLUSIVE} or {@code WAIVED}. */
    @Whitelisted
    public String getStatus() {
        return status;
    }

    /** What must hold. */
    @Whitelisted
    public String getExpected() {
        return expected;
    }

    /** What was seen. */
    @Whitelisted
    public String getObserved() {
        return observed;
    }

    /** What to do, or null where there is nothing to do. */
    @Whitelisted
    public @Nullable String getRemedy() {
        return remedy;
    }

    @Override
    public String toString() {
        return status + " " + criterion + " " + about + ": " + observed;
    }
}
