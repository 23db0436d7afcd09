package io.migrationgate.jenkins.step;

import io.migrationgate.UsageException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Argument lists by the names of commands, as a pipeline gave them.
 *
 * <p>A pipeline may give anything where it should give texts. What it gave is kept as text at once, because it is stored with
 * the build; that it is no list of texts is said when the request is checked.
 */
final class CommandLines implements Serializable {
    private static final long serialVersionUID = 1;

    /** No command is told. */
    static final CommandLines NONE = new CommandLines(null);

    private final TreeMap<String, ArrayList<String>> lists = new TreeMap<>();
    private final ArrayList<String> noLists = new ArrayList<>();

    /** @param given a list of texts by name; texts with values in them count as texts */
    CommandLines(@Nullable Map<?, ?> given) {
        if (given != null) {
            given.forEach((name, argv) -> add(String.valueOf(name), argv));
        }
    }

    private void add(String name, @Nullable Object argv) {
        ArrayList<String> texts = new ArrayList<>();
        if (argv instanceof List<?> list && list.stream().allMatch(CharSequence.class::isInstance)) {
            list.forEach(text -> texts.add(String.valueOf(text)));
            lists.put(name, texts);
        } else {
            noLists.add(name);
        }
    }

    /**
     * The lists.
     *
     * @param argument name of the step's argument
     * @throws UsageException when one is no list of texts
     */
    Map<String, List<String>> lists(String argument) {
        if (!noLists.isEmpty()) {
            String name = noLists.get(0);
            throw new UsageException(argument + ": " + name + " needs a list of texts, a program and its arguments, such as "
                    + argument + ": ['" + name + "': ['./run.sh', '--to', 'rds']]");
        }
        return Map.copyOf(all());
    }

    /** The lists as a pipeline would write them again. */
    Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        lists.forEach((name, argv) -> all.put(name, List.copyOf(argv)));
        return all;
    }
}
