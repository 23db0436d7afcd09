package io.migrationgate.jenkins.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the hosts that an administrator wrote, one per line.
 *
 * <p>Each is one host and means this host alone: who could write a wildcard, a port or an address with a path here would
 * allow more than the line says.
 */
final class AllowedHosts {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST = Pattern.compile("(?=.{1,253}$)(" + LABEL + "\\.)+(?=[a-z])" + LABEL);

    private AllowedHosts() {}

    /** The hosts in small letters; what is no host name is left out. */
    static Set<String> of(String lines) {
        return names(lines).stream()
                .filter(name -> HOST.matcher(name).matches())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Checks that there is nothing but host names.
     *
     * @throws IllegalArgumentException with one sentence about the first that is none
     */
    static void check(String lines) {
        names(lines).stream()
                .filter(name -> !HOST.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(Messages.AllowedHosts_noHost(name));
                });
    }

    private static List<String> names(String lines) {
        return Arrays.stream(lines.split("\\s+"))
                .filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
