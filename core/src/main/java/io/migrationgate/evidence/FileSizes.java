package io.migrationgate.evidence;

import java.util.List;
import java.util.Map;

/** Looks up how large files are, without reading them; relative paths start at the plan's folder. */
@FunctionalInterface
public interface FileSizes {
    /**
     * Looks the sizes of files up.
     *
     * @param paths a bounded number of them
     * @return size in bytes by path, at level LIVE; what is not there, or is not a file, is not in it
     */
    Reading<Map<String, Long>> of(List<String> paths);
}
