package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhaseTimelineTest {
    private static final long MINUTE = 60_000;
    private static final Pattern BAR =
            Pattern.compile("class=\"phase-(?:before|after)\" x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9.]+)\"");

    private final Wording wording = new Wording(ZoneOffset.UTC);

    private static PhaseRow phase(String id, boolean opened, long minutes, boolean declared) {
        PhaseRow sample = Samples.noGo().phases().get(0);
        return new PhaseRow(
                id,
                1,
                opened,
                sample.assets(),
                sample.owner(),
                new PhaseRow.Budget(minutes * MINUTE, declared),
                sample.entry(),
                sample.actions(),
                sample.checks(),
                sample.wayBack());
    }

    private static final List<PhaseRow> CUTOVER = List.of(
            phase("freeze", false, 2, true),
            phase("drain", false, 5, false),
            phase("open-target", true, 3, true),
            phase("observe", true, 30, true));

    private String draw(List<PhaseRow> phases) {
        return PhaseTimeline.draw(phases, wording, "phases");
    }

    /** Where the bars begin and how wide they are; those of the legend, which come first, left out. */
    private List<double[]> bars(List<PhaseRow> phases) {
        List<double[]> bars = new ArrayList<>();
        Matcher matcher = BAR.matcher(draw(phases));
        while (matcher.find()) {
            bars.add(new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(3))});
        }
        return bars.subList(3, bars.size());
    }

    @Test
    void eachPhaseBeginsWhereTheOneBeforeEndsAndIsAsLongAsItsBudget() {
        List<double[]> bars = bars(CUTOVER);

        assertThat(bars).hasSize(4);
        double minute = bars.get(0)[1] / 2;
        for (int at = 0; at < 4; at++) {
            assertThat(bars.get(at)[1])
                    .isCloseTo(minute * CUTOVER.get(at).budget().millis() / MINUTE, offset(0.5));
            if (at > 0) {
                assertThat(bars.get(at)[0]).isCloseTo(bars.get(at - 1)[0] + bars.get(at - 1)[1], offset(0.2));
            }
        }
    }

    @Test
    void whenEachBeginsAndHowLongItTakesIsWritten() {
        assertThat(draw(CUTOVER))
                .contains(">freeze<", ">+0 s<", ">2 min<")
                .contains(">open-target<", ">+7 min<", ">3 min<")
                .contains(">observe<", ">+10 min<", ">30 min<");
    }

    @Test
    void thePointOfNoReturnIsALineBeforeTheTargetsOpen() {
        String svg = draw(CUTOVER);

        double opens = bars(CUTOVER).get(2)[0];
        assertThat(svg.split("class=\"lag-limit\" x1=\"" + Drawing.number(opens) + "\"", -1))
                .as("one piece beside each phase that begins behind it")
                .hasSize(2 + 1);
        assertThat(draw(CUTOVER.subList(0, 2))).doesNotContain("class=\"lag-limit\"");
    }

    @Test
    void anAssumedBudgetIsPale() {
        assertThat(draw(List.of(phase("freeze", false, 2, true))).split("fill-opacity=\"0.45\"", -1))
                .hasSize(1 + 1);
        assertThat(draw(List.of(phase("freeze", false, 2, false))).split("fill-opacity=\"0.45\"", -1))
                .hasSize(2 + 1);
    }

    @Test
    void aPhaseOfADayIsBrokenAndHidesNoOther() {
        List<PhaseRow> phases = new ArrayList<>(CUTOVER);
        phases.add(phase("observe-longer", true, 24 * 60, true));

        assertThat(draw(phases)).contains("class=\"phase-break\"", ">24 h<");
        assertThat(draw(CUTOVER)).doesNotContain("class=\"phase-break\"");
        assertThat(bars(phases)).allSatisfy(bar -> assertThat(bar[1]).isGreaterThan(5));
    }

    @Test
    void aWaveThatFollowsIsBeforeItsOwnPointOfNoReturn() {
        List<PhaseRow> phases = new ArrayList<>(CUTOVER);
        phases.addAll(CUTOVER);

        assertThat(draw(phases).split("class=\"lag-limit\"", -1)).hasSize(2 * 2 + 1);
    }

    @Test
    void thoseWhoCannotSeeItAreTold() {
        assertThat(draw(CUTOVER))
                .contains("role=\"img\"", "aria-labelledby=\"phases-title phases-desc\"")
                .contains(">4 phases, 40 min at the most; the first targets open 7 min after the start at the latest<");
        assertThat(PhaseTimeline.summary(CUTOVER.subList(0, 2), wording)).isEqualTo("2 phases, 7 min at the most");
    }

    @Test
    void phasesWithoutBudgetHaveAPlace() {
        assertThat(draw(List.of(phase("freeze", false, 0, true)))).doesNotContain("NaN", "Infinity");
    }

    @Test
    void ofManyWavesTheRestIsCounted() {
        List<PhaseRow> phases = new ArrayList<>();
        for (int at = 0; at < 1_000; at++) {
            phases.add(phase("freeze", false, 2, true));
        }

        String svg = draw(phases);

        assertThat(svg).contains("and 800 more phases", ">1000 phases, ");
        assertThat(svg.length()).isLessThan(200_000);
    }

    @Test
    void aStrictContentSecurityPolicyMayShowIt() {
        assertThat(draw(CUTOVER)).doesNotContain("style=", "<style", "<script", "href", "onload");
    }

    @Test
    void aNameIsText() {
        assertThat(draw(List.of(phase("<b>freeze", false, 2, true)))).contains("&lt;b&gt;freeze");
    }
}
