package io.migrationgate.simulator.world;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Trait;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabasePurpose;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts;
import io.migrationgate.simulator.scenario.DatabaseScript.Account;
import io.migrationgate.simulator.scenario.DatabaseScript.Hazard;
import io.migrationgate.simulator.scenario.DatabaseScript.Progress;
import io.migrationgate.simulator.scenario.DatabaseScript.Rights;
import io.migrationgate.simulator.scenario.DatabaseScript.Schema;
import io.migrationgate.simulator.scenario.DatabaseScript.Sequence;
import io.migrationgate.simulator.scenario.DatabaseScript.Settings;
import io.migrationgate.simulator.scenario.DatabaseScript.Side;
import io.migrationgate.simulator.scenario.DatabaseScript.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One side of a database at one moment: what a healthy one of its engine says, changed by what its script says.
 *
 * @param elapsed since the scenario began
 */
record DatabaseNow(DatabaseQuestion question, DatabasePurpose purpose, Side side, Instant startsAt, Duration elapsed) {
    boolean silent(Topic topic) {
        return side.silent().stream()
                .anyMatch(one -> one.period().covers(elapsed) && (one.topic() == null || one.topic() == topic));
    }

    private List<Unseen> unseen(Topic topic) {
        return side.unseen().stream()
                .filter(one -> one.topic() == topic && one.period().covers(elapsed))
                .map(one -> new Unseen(one.what(), one.needs()))
                .toList();
    }

    private HealthyDatabase healthy() {
        return HealthyDatabase.of(question.at().engine(), question.at().database());
    }

    private Instant at(Duration offset) {
        return startsAt.plus(offset);
    }

    private Instant now() {
        return at(elapsed);
    }

    AccountRights rights() {
        Rights script = (purpose.asksReverse() ? side.reverse() : side.rights()).at(elapsed);
        HealthyDatabase.Account account = healthy().account(purpose);
        List<Grant> grants = script.grants() == null
                ? account.grants()
                : script.grants().stream().map(DatabaseNow::grant).toList();
        Stream<Grant> kept = grants.stream().filter(grant -> !script.without().contains(grant.right()));
        Stream<Grant> also = script.also().stream().map(DatabaseNow::grant);
        Duration validFor = script.validFor() == null
                ? account.validFor().orElse(null)
                : script.validFor().length();
        return new AccountRights(
                question.accounts().isEmpty() ? "-" : question.accounts().get(0),
                script.version() == null ? healthy().versionText() : script.version(),
                script.traits() == null ? account.traits() : traits(script.traits()),
                validFor == null ? null : at(validFor),
                Stream.concat(kept, also).toList(),
                unseen(Topic.RIGHTS));
    }

    private static Grant grant(io.migrationgate.simulator.scenario.DatabaseScript.Grant grant) {
        return new Grant(
                grant.right(),
                grant.on(),
                Way.valueOf(grant.way().toUpperCase(Locale.ROOT).replace('-', '_')),
                grant.via(),
                grant.grantable());
    }

    private static Set<Trait> traits(Set<String> words) {
        return words.stream().map(word -> Trait.valueOf(constant(word))).collect(Collectors.toUnmodifiableSet());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    SourceSettings settings() {
        Settings script = side.settings().at(elapsed);
        SourceSettings healthy = healthy().settings();
        return new SourceSettings(
                script.product() == null ? healthy.product() : script.product(),
                script.version() == null ? healthy.version() : script.version(),
                changed(healthy.values(), script.values()),
                script.retention() == null
                        ? healthy.retention()
                        : script.retention().length(),
                script.slots() == null
                        ? healthy.slots()
                        : script.slots().stream()
                                .map(slot -> new SourceSettings.Slot(slot.name(), slot.active(), slot.retained()))
                                .toList(),
                unseen(Topic.SETTINGS));
    }

    SchemaShape schema() {
        Schema script = side.schema().at(elapsed);
        SchemaShape healthy = healthy().schema();
        List<SchemaShape.Hazard> hazards = script.hazards().entrySet().stream()
                .map(entry -> hazard(entry.getKey(), entry.getValue()))
                .toList();
        return new SchemaShape(
                healthy.version(),
                script.tables(),
                script.same() ? healthy.digest() : "digest-of-another-schema",
                changed(healthy.defaults(), script.defaults()),
                script.collations() == null ? healthy.collations() : script.collations(),
                hazards,
                unseen(Topic.SCHEMA));
    }

    private static SchemaShape.Hazard hazard(String danger, Hazard objects) {
        return new SchemaShape.Hazard(SchemaShape.Danger.valueOf(constant(danger)), objects.total(), objects.names());
    }

    private static Map<String, String> changed(Map<String, String> healthy, Map<String, Optional<String>> script) {
        Map<String, String> changed = new LinkedHashMap<>(healthy);
        script.forEach(
                (name, text) -> text.ifPresentOrElse(value -> changed.put(name, value), () -> changed.remove(name)));
        return changed;
    }

    OpenWork sessions() {
        return new OpenWork(
                side.sessions().stream()
                        .filter(one -> one.period().covers(elapsed))
                        .map(one -> new OpenWork.Sessions(
                                one.account(), one.count(), one.oldestTransaction(), one.writing()))
                        .toList(),
                unseen(Topic.SESSIONS));
    }

    /** The accounts that are asked for write; they are still locked on the target. */
    WriterAccounts accounts() {
        List<Account> script = side.accounts();
        List<WriterAccounts.Account> accounts = script == null
                ? question.accounts().stream()
                        .map(name -> new WriterAccounts.Account(name, purpose.asksTarget(), true, false))
                        .toList()
                : script.stream()
                        .map(one -> new WriterAccounts.Account(
                                one.name(), one.locked().at(elapsed), one.writes(), one.system()))
                        .toList();
        return new WriterAccounts(accounts, unseen(Topic.ACCOUNTS));
    }

    SequenceValues sequences() {
        List<Sequence> script = side.sequences();
        List<SequenceValues.Value> values = script == null
                ? healthy().sequences(purpose)
                : script.stream()
                        .map(one ->
                                new SequenceValues.Value(one.name(), one.next().at(elapsed), one.greatest()))
                        .toList();
        return new SequenceValues(values, unseen(Topic.SEQUENCES));
    }

    /** All of them in one part: a scenario that names more than a part holds is cut into parts. */
    RowCounts rows() {
        Map<String, Long> script = side.rows() == null ? healthy().rows() : side.rows();
        String after = question.after() == null ? "" : question.after();
        List<RowCounts.Rows> left = new ArrayList<>();
        script.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(after) > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new RowCounts.Rows(entry.getKey(), entry.getValue()))
                .limit(RowCounts.TABLES + 1L)
                .forEach(left::add);
        boolean more = left.size() > RowCounts.TABLES;
        List<RowCounts.Rows> part = more ? left.subList(0, RowCounts.TABLES) : left;
        return new RowCounts(part, more ? part.get(part.size() - 1).table() : null, unseen(Topic.ROWS));
    }

    SourceProgress progress() {
        Progress script = side.progress().at(elapsed);
        Instant last = script.lastChange() == null ? now() : at(script.lastChange());
        Instant heartbeat = question.heartbeat() == null
                ? null
                : script.heartbeat().map(age -> now().minus(age)).orElse(null);
        return new SourceProgress("position " + last.toEpochMilli(), script.tellsChange() ? last : null, heartbeat);
    }

    CopyLook copy() {
        return new CopyLook(
                side.look().newest().map(this::at).orElse(null),
                side.look().keys(),
                side.look().found(),
                unseen(Topic.COPY));
    }
}
