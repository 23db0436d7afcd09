package io.migrationgate;

import io.migrationgate.access.Courier;
import io.migrationgate.adapter.name.ZoneServers;
import io.migrationgate.adapter.remote.Answering;
import io.migrationgate.adapter.remote.Asking;
import io.migrationgate.adapter.remote.Enclosure;
import io.migrationgate.adapter.remote.RemoteFileSizes;
import io.migrationgate.adapter.remote.RemoteNames;
import io.migrationgate.adapter.remote.RemotePlanFolder;
import io.migrationgate.evidence.NameReader;
import io.migrationgate.evidence.NoNames;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.report.Wording;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

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
        return new Answering(enclosure(files), clock)
                .with(RemotePlanFolder.FILE, local.folder()::text)
                .with(RemoteFileSizes.SIZES, local.sizes()::of)
                .with(RemoteNames.NAMES, (asked, deadline) -> names.ask(asked.name(), asked.type(), deadline));
    }

    private static Enclosure enclosure(RealSettings.@Nullable Files files) {
        return files == null || files.outermost() == null
                ? Enclosure.open()
                : Enclosure.of(files.planFolder(), files.outermost());
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
