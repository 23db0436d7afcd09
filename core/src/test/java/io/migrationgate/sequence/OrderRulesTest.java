package io.migrationgate.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.report.Wording;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that no pair of the order can be reversed, however a plan says it. */
class OrderRulesTest {
    private static final MigrationPlan PLAN =
            Routes.in(Plans.withObjects(Plans.of(Plans.SERVER), Plans.STORE), Routes.WWW, Routes.WEB_LB);
    private static final List<PhaseId> ORDER = List.of(PhaseId.values());

    @Test
    void everyPairHasExactlyOneRuleInTheDirectionOfTheOrder() {
        long pairs = (long) ORDER.size() * (ORDER.size() - 1) / 2;

        assertThat(OrderRules.all())
                .hasSize((int) pairs)
                .allMatch(rule -> rule.before().compareTo(rule.after()) < 0)
                .extracting(rule -> List.of(rule.before(), rule.after()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRiskIsASentence() {
        Wording wording = new Wording(ZoneOffset.UTC);

        assertThat(OrderRules.all())
                .allSatisfy(rule ->
                        assertThat(wording.say(Sentence.of(rule.risk()))).hasSizeGreaterThan(20));
    }

    @Test
    void theGeneratedOrderListedAsItIsIsNotRefused() {
        assertThat(refusals(ORDER.stream().map(id -> phase(id, List.of())).toList()))
                .isEmpty();
        assertThat(refusals(IntStream.range(1, ORDER.size())
                        .mapToObj(i -> phase(ORDER.get(i), ORDER.subList(0, i)))
                        .toList()))
                .isEmpty();
    }

    @Test
    void everyPairThatAPlanSwapsIsRefusedWithItsRisk() {
        int byPlace = 0;
        int byAfter = 0;
        for (OrderRule rule : OrderRules.all()) {
            Cutover.Phase late = phase(rule.after(), List.of());
            Cutover.Phase early = phase(rule.before(), List.of());
            assertThat(refusals(List.of(late, early))).containsExactly(new Refusal(1, rule, Refusal.How.PLACE));
            byPlace++;
            assertThat(refusals(List.of(phase(rule.before(), List.of(rule.after())))))
                    .containsExactly(new Refusal(1, rule, Refusal.How.AFTER));
            byAfter++;
        }
        System.out.println("reversed orders: " + byPlace + " pairs by place and " + byAfter + " by after, all refused");
        assertThat(byPlace).isEqualTo(136);
    }

    @Test
    void everyPairSwappedInAWholeListIsRefused() {
        for (OrderRule rule : OrderRules.all()) {
            List<PhaseId> swapped = new ArrayList<>(ORDER);
            swapped.set(ORDER.indexOf(rule.before()), rule.after());
            swapped.set(ORDER.indexOf(rule.after()), rule.before());

            assertThat(refusals(swapped.stream().map(id -> phase(id, List.of())).toList()))
                    .extracting(Refusal::rule)
                    .contains(rule);
        }
    }

    private static Cutover.Phase phase(PhaseId id, List<PhaseId> after) {
        return new Cutover.Phase(
                id.id(), after.stream().map(PhaseId::id).toList(), null, null, List.of(), List.of(), 1);
    }

    private static List<Refusal> refusals(List<Cutover.Phase> phases) {
        MigrationPlan plan = Plans.withCutover(PLAN, new Cutover(null, null, Map.of(), phases), Map.of());
        Sequence sequence = Sequence.of(plan, NamedCommands.NONE);
        assertThat(sequence.misfits()).isEmpty();
        assertThat(sequence.waves().get(0).phases())
                .as("the sequence keeps its order whatever the plan says")
                .extracting(Phase::id)
                .containsExactlyElementsOf(Stream.of(PhaseId.values()).toList());
        return sequence.refusals();
    }
}
