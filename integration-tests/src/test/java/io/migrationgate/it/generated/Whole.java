package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.gate.Answered;
import io.migrationgate.it.gate.Rig;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.sequence.ActionSpec.Unassigned;
import io.migrationgate.sequence.NamedCommands;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.PhaseWayBack.Reach;
import io.migrationgate.sequence.Sequence;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A made-up migration written whole: its plan with a cutover that somebody answers for, and its world.
 *
 * <p>What goes wrong with the cutover itself is changed here. That the cutover was rehearsed is written last, so that a
 * changed plan is rehearsed as it is then.
 */
record Whole(ObjectNode plan, ObjectNode scenario) {
    /** The phase whose command is taken back by its own undo. */
    private static final String TAKEN_BACK = "switch-application";

    static Whole of(MadeUp made) {
        ObjectNode plan = made.plan.deepCopy();
        ObjectNode cutover = plan.withObject("/cutover");
        List<Phase> phases = phases(plan);
        ObjectNode commands = cutover.putObject("commands");
        phases.stream()
                .filter(phase -> phase.actions().stream().anyMatch(Unassigned.class::isInstance))
                .forEach(phase -> commands.put(phase.id().id(), "run"));
        ArrayNode listed = cutover.putArray("phases");
        ObjectNode rollback = plan.withObject("/rollback");
        for (Phase phase : phases) {
            String id = phase.id().id();
            listed.addObject().put("id", id).put("owner", "ops");
            if (phase.wayBack().reach() == Reach.OWN || id.equals(TAKEN_BACK)) {
                rollback.putObject(id).put("time", "2m").put("loss", "nothing").put("deadline", "24h");
            }
        }
        return new Whole(plan, made.scenario.deepCopy());
    }

    private static List<Phase> phases(ObjectNode plan) {
        return Sequence.of(Rig.read(plan.toString()), NamedCommands.NONE)
                .phases()
                .toList();
    }

    /** The same, in whose world the cutover was rehearsed as the plan says it now. */
    Whole rehearsed() {
        held("records").addObject().put("kind", "rehearsal").put("age", "24h").put("sequence", Answered.digest(read()));
        return this;
    }

    MigrationPlan read() {
        return Rig.read(plan.toString());
    }

    String scenarioText() {
        return scenario.toString();
    }

    ObjectNode cutover() {
        return (ObjectNode) plan.get("cutover");
    }

    /** The phases that the plan lists. */
    ArrayNode phases() {
        return (ArrayNode) cutover().get("phases");
    }

    /** The entry of a phase that the plan lists. */
    ObjectNode phase(String id) {
        return (ObjectNode) phases().get(place(id));
    }

    void removePhase(String id) {
        phases().remove(place(id));
    }

    private int place(String id) {
        return IntStream.range(0, phases().size())
                .filter(place -> phases().get(place).get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    ObjectNode rollback() {
        return (ObjectNode) plan.get("rollback");
    }

    /** What the plan says of the way back from a phase, nothing where there is no entry yet. */
    ObjectNode wayBack(String phase) {
        return rollback().withObject("/" + phase);
    }

    /** The only asset of a list of the plan. */
    ObjectNode planned(String list) {
        return (ObjectNode) plan.get(list).get(0);
    }

    /** A list of the scenario. */
    ArrayNode held(String list) {
        return scenario.withArray(list);
    }

    /** The record of a kind that the world holds. */
    ObjectNode record(String kind) {
        return (ObjectNode) StreamSupport.stream(held("records").spliterator(), false)
                .filter(record -> record.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    void removeRecords(String kind) {
        ArrayNode records = held("records");
        for (int place = records.size() - 1; place >= 0; place--) {
            JsonNode record = records.get(place);
            if (record.get("kind").asText().equals(kind)) {
                records.remove(place);
            }
        }
    }

    /** What a side of the only database says, empty where nothing was said yet. */
    ObjectNode side(String side) {
        return ((ObjectNode) held("databases").get(0)).withObject("/" + side);
    }
}
