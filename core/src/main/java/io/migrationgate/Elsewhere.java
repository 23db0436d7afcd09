package io.migrationgate;

import io.migrationgate.access.Courier;
import io.migrationgate.adapter.database.Databases;
import io.migrationgate.adapter.name.ZoneServers;
import io.migrationgate.adapter.remote.Answering;
import io.migrationgate.adapter.remote.Asking;
import io.migrationgate.adapter.remote.RemoteDatabases;
import io.migrationgate.adapter.remote.RemoteFileSizes;
import io.migrationgate.adapter.remote.RemoteInventories;
import io.migrationgate.adapter.remote.RemoteNames;
import io.migrationgate.adapter.remote.RemotePlanFolder;
import io.migrationgate.adapter.remote.RemoteTransfers;
import io.migrationgate.evidence.DatabaseReader;
import io.migrationgate.evidence.DatabaseTopic;
import io.migrationgate.evidence.InventoryReader;
import io.migrationgate.evidence.NameReader;
import io.migrationgate.evidence.NoDatabases;
import io.migrationgate.evidence.NoNames;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TransferReader;
import io.migrationgate.report.Wording;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Wires both ends of what is read on another machine: who asks here, and which real adapters answer there. */
final class Elsewhere {
    private static final Wording WORDING = new Wording(ZoneOffset.UTC);

    private Elsewhere() {}

    static Asking asking(Courier courier, InstantSource clock) {
        return new Asking(courier, clock, Elsewhere::wordable);
    }

    /** What the settings let this machine answer; a task is never the reason why more of it can be read. */
    static Answering answering(RealSettings settings, InstantSource clock) {
        RealSettings.Files files = settings.files();
        PlanFiles local = PlanFiles.real(settings, null, clock);
        NameReader names = files == null ? new NoNames("name.not-here", clock) : new ZoneServers(clock);
        TransferReader transfers = TransferPorts.transfers(settings, clock);
        InventoryReader inventories = TransferPorts.inventories(settings, clock);
        DatabaseReader databases = files == null
                ? new NoDatabases("database.not-here", clock)
                : new Databases(settings.credentials(), clock);
        Answering answering = new Answering(clock)
                .with(RemotePlanFolder.FILE, local.folder()::text)
                .with(RemoteFileSizes.SIZES, local.sizes()::of)
                .with(RemoteNames.NAMES, (asked, deadline) -> names.ask(asked.name(), asked.type(), deadline))
                .with(RemoteTransfers.SETTINGS, transfers::settings)
                .with(RemoteTransfers.PROGRESS, transfers::progress)
                .with(RemoteTransfers.COUNTERS, transfers::progress)
                .with(RemoteInventories.COMPARISON, inventories::compare);
        RemoteDatabases.TOPICS.forEach(topic -> answer(answering, topic, databases));
        return answering;
    }

    private static <T> void answer(Answering answering, DatabaseTopic<T> topic, DatabaseReader databases) {
        answering.with(RemoteDatabases.kind(topic), (question, deadline) -> databases.ask(topic, question, deadline));
    }

    /** An answer may name any sentence: one without words, or with a place that nothing fills, would stop a report. */
    private static boolean wordable(Sentence sentence) {
        try {
            WORDING.say(sentence);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
