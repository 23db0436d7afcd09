package io.migrationgate.jenkins.step;

import hudson.util.FormValidation;
import io.migrationgate.LagGateSettings;
import io.migrationgate.UsageException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says beside a field of a form what the step would say when it starts.
 *
 * <p>It looks at the text alone: no file, no network, nothing that a right would be needed for.
 */
final class FieldCheck {
    private FieldCheck() {}

    /** What the check refuses, as the error of a field. */
    static FormValidation of(Runnable check) {
        try {
            check.run();
            return FormValidation.ok();
        } catch (UsageException refused) {
            return FormValidation.error(String.valueOf(refused.getMessage()));
        }
    }

    /** Whether the text is a duration; an empty field means the plan's own. */
    static FormValidation duration(String setting, @Nullable String text) {
        return text == null ? FormValidation.ok() : of(() -> LagGateSettings.parse(Map.of(setting, text), List.of()));
    }
}
