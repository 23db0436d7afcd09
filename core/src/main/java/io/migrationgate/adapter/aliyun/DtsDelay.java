package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.DtsLag;
import io.migrationgate.evidence.Sentence;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Reads a delay field in the unit that is documented for exactly that action and task type.
 *
 * <p>DTS sends negative numbers when it has no delay to tell; a fraction or a word hints at another unit.
 */
final class DtsDelay {
    private DtsDelay() {}

    static DtsLag of(Fields fields, String name, ChronoUnit unit) {
        String text = fields.text(name);
        if (text == null) {
            return DtsLag.unknown(Sentence.of("cloud.delay-absent", name));
        }
        Long number = fields.whole(name);
        if (number == null) {
            return DtsLag.unknown(Sentence.of("cloud.delay-not-whole", name, SafeText.line(text)));
        }
        return number < 0
                ? DtsLag.unknown(Sentence.of("cloud.delay-negative", name, number))
                : DtsLag.known(Duration.of(number, unit));
    }
}
