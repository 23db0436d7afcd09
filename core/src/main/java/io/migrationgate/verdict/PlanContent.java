package io.migrationgate.verdict;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Stage;
import io.migrationgate.evidence.CanonicalJson;
import io.migrationgate.evidence.Digest;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.sequence.Sequence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that somebody releases who releases a cutover: the plan, the engine's version, every action in its order with
 * parameters and argument lists, and what of the world the decision stands on.
 *
 * <p>Not in it: times, request ids, delays and digests of replies. Of the findings only those of READY are in it, since what
 * is judged later is judged again in the run.
 *
 * @param members as canonical JSON has them
 */
public record PlanContent(Map<String, @Nullable Object> members) {
    /**
     * The content of a plan as it was judged.
     *
     * @param now when it was judged: a waiver counts until it expires
     */
    public static PlanContent of(
            MigrationPlan plan,
            String engineVersion,
            Sequence sequence,
            EvidenceBook book,
            Collection<Finding> findings,
            Instant now) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("plan", RecordModel.of(plan));
        members.put("engineVersion", engineVersion);
        members.put("sequence", RecordModel.of(sequence));
        members.put("state", DecisionState.of(book));
        members.put("waivers", waivers(plan, now));
        members.put("criteria", criteria(findings));
        return new PlanContent(members);
    }

    /** The plan hash: SHA-256 of the canonical JSON, in lower-case hex. */
    public String hash() {
        return Digest.of(CanonicalJson.of(members).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> waivers(MigrationPlan plan, Instant now) {
        List<Object> waivers = new ArrayList<>();
        plan.waivers().stream()
                .filter(waiver -> waiver.inForce(now))
                .forEach(waiver -> waivers.add(List.of(waiver.criterion(), waiver.asset())));
        return waivers;
    }

    private static Map<String, @Nullable Object> criteria(Collection<Finding> findings) {
        Map<String, @Nullable Object> status = new TreeMap<>();
        for (Finding finding : findings) {
            if (finding.stage() == Stage.READY) {
                status.put(
                        finding.criterion().id() + " of " + finding.subject(),
                        finding.status().name());
            }
        }
        return status;
    }
}
