package io.migrationgate.it.generated;

import java.util.function.Consumer;

/**
 * One thing that is wrong with a cutover: with what the plan says of it, or with what was done before it.
 *
 * @param name says what is wrong
 * @param criterion that must not pass
 * @param subject that it must be named at: a phase, an asset, or {@link #PLAN}
 * @param planned makes it wrong in the plan, before that is rehearsed
 * @param held makes it wrong in the world, of the rehearsed plan
 */
record PlanTrap(String name, String criterion, String subject, Consumer<Whole> planned, Consumer<Whole> held) {
    /** The subject of what is wrong with the plan as a whole. */
    static final String PLAN = "plan";

    /** The only server, record and group of a made-up migration that has one of each. */
    static final String SERVER = "server1";

    static final String RECORD = "record1";
    static final String GROUP = "group1";

    /** The only database of a made-up migration, whatever its engine. */
    static final String DATABASE = "the database";

    static PlanTrap planned(String name, String criterion, String subject, Consumer<Whole> planned) {
        return new PlanTrap(name, criterion, subject, planned, whole -> {});
    }

    static PlanTrap held(String name, String criterion, String subject, Consumer<Whole> held) {
        return new PlanTrap(name, criterion, subject, whole -> {}, held);
    }

    /** The subject by its name in that migration. */
    String subjectIn(Whole whole) {
        return subject.equals(DATABASE) ? whole.planned("databases").get("name").asText() : subject;
    }

    /** The migration with this wrong in it. */
    Whole in(MadeUp made) {
        Whole whole = made.whole();
        planned.accept(whole);
        whole.rehearsed();
        held.accept(whole);
        return whole;
    }
}
