package io.migrationgate.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the engine cannot know about the way back from a phase.
 *
 * @param time how long it takes
 * @param loss which data may be lost
 * @param deadline until how long after the phase it works
 * @param by who does it
 */
public record WayBack(
        @Nullable Duration time,
        @Nullable String loss,
        @Nullable Duration deadline,
        @Nullable String by) {}
