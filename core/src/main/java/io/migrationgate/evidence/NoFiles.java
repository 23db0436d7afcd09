package io.migrationgate.evidence;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Stands where no file can be seen: every look gives the reason.
 *
 * @param reason why no file is seen
 */
public record NoFiles(Sentence reason, InstantSource clock) implements PlanFolder, FileSizes {
    private static final String SOURCE = "files";

    @Override
    public Reading<String> text(String path) {
        return none();
    }

    @Override
    public Reading<Map<String, Long>> of(List<String> paths) {
        return none();
    }

    private <T> Reading<T> none() {
        return new NoEvidence<>(SOURCE, clock.instant(), reason, Sentence.of("manifest.do-files"));
    }
}
