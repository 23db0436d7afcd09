package io.migrationgate.it.generated;

import static io.migrationgate.it.generated.PlanTrap.DATABASE;
import static io.migrationgate.it.generated.PlanTrap.RECORD;
import static io.migrationgate.it.generated.PlanTrap.SERVER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.gate.Answered;
import io.migrationgate.sequence.PhaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Everything that is made to go wrong with what was tried before a cutover: its rehearsal, and restores of backups. */
final class RecordTraps {
    private static final String REHEARSAL = "rehearsal";
    private static final String DRILL = "drill-source";
    private static final String TESTED = "rollback-tested";
    private static final String RESTORED = "backup-restored";
    private static final String TOO_OLD = "169h";
    private static final String AHEAD = "-1h";

    private RecordTraps() {}

    static List<PlanTrap> all(RandomGenerator random) {
        List<PlanTrap> all = new ArrayList<>(rehearsals(random));
        all.addAll(drills());
        all.addAll(restores());
        return all;
    }

    private static List<PlanTrap> rehearsals(RandomGenerator random) {
        List<PhaseId> undone =
                Stream.of(PhaseId.values()).skip(PhaseId.FREEZE.ordinal()).toList();
        String untried = undone.get(random.nextInt(undone.size())).id();
        return List.of(
                held("never rehearsed", TESTED, "freeze", whole -> whole.removeRecords(REHEARSAL)),
                rehearsal("rehearsed days ago", record -> record.put("age", TOO_OLD)),
                rehearsal("rehearsed tomorrow", record -> record.put("age", AHEAD)),
                rehearsal("a rehearsal that somebody else signed", record -> record.put("signature", "wrong")),
                rehearsal("a rehearsal that nobody signed", record -> record.put("signature", "none")),
                held(untried + " was not rehearsed", TESTED, untried, whole -> {
                    ArrayNode phases = whole.record(REHEARSAL).putArray("phases");
                    Stream.of(PhaseId.values())
                            .map(PhaseId::id)
                            .filter(id -> !id.equals(untried))
                            .forEach(phases::add);
                }),
                held("rehearsed before the plan changed", TESTED, "dns", whole -> {
                    whole.planned("databases").withObject("/accounts").put("reverse", "dts_back");
                    ObjectNode old = whole.record(REHEARSAL);
                    if (old.get("sequence").asText().equals(Answered.digest(whole.read()))) {
                        throw new IllegalStateException("that is no other sequence");
                    }
                }),
                PlanTrap.planned("the second wave was not rehearsed", TESTED, "dns (wave 2)", whole -> {
                    whole.removePhase("dns");
                    Stream.of("preflight", "hold", "dns", "observe")
                            .forEach(phase -> OrderTraps.second(whole, phase, RECORD));
                }),
                PlanTrap.planned("nothing comes back, and nobody tried that", TESTED, "open-target", whole -> {
                    whole.planned("databases").withObject("/dts").put("reverse", "none");
                    whole.removePhase("prepare-reverse");
                }));
    }

    private static PlanTrap rehearsal(String name, Consumer<ObjectNode> changed) {
        return held(name, TESTED, "open-target", whole -> changed.accept(whole.record(REHEARSAL)));
    }

    private static List<PlanTrap> drills() {
        return List.of(
                drill("a restore of last week", record -> record.put("age", TOO_OLD)),
                drill("a restore of tomorrow", record -> record.put("age", AHEAD)),
                drill("a copy that was not what had been backed up", record -> record.put("grade", "exists")),
                drill("a restore of another product", record -> record.put("product", "rds")),
                drill("a restore of the backup, before that was taken", record -> record.put("backup", "backup-1")),
                drill("a restore of the other side", record -> record.put("kind", "drill-target")),
                drill("a restore of another asset", record -> record.put("asset", SERVER)),
                drill("a restore that somebody else signed", record -> record.put("signature", "wrong")),
                drill("a restore that nobody signed", record -> record.put("signature", "none")));
    }

    private static PlanTrap drill(String name, Consumer<ObjectNode> changed) {
        return held(name, RESTORED, DATABASE, whole -> changed.accept(whole.record(DRILL)));
    }

    /** Of a server, whose product lists what was restored. */
    private static List<PlanTrap> restores() {
        return List.of(
                held(
                        "a restore of last year",
                        RESTORED,
                        SERVER,
                        whole -> restore(whole).put("at", "-721h")),
                held(
                        "a restore of a backup that nobody knows",
                        RESTORED,
                        SERVER,
                        whole -> restore(whole).put("backup", "b-9")),
                PlanTrap.planned(
                        "a drill that nobody recorded",
                        RESTORED,
                        SERVER,
                        whole -> ((ObjectNode)
                                        whole.planned("servers").get("backups").get(0))
                                .putObject("restored")
                                .put("drill", "drills/server.json")));
    }

    private static ObjectNode restore(Whole whole) {
        for (JsonNode backup : whole.held("backups")) {
            if (backup.get("product").asText().equals("hbr")) {
                return ((ObjectNode) backup).putArray("restored").addObject().put("to", "r-1");
            }
        }
        throw new IllegalStateException("there is no backup of a server");
    }

    private static PlanTrap held(String name, String criterion, String subject, Consumer<Whole> held) {
        return PlanTrap.held(name, criterion, subject, held);
    }
}
