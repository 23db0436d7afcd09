package hudson.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for what holds actions; holds them in a list in memory. */
public abstract class Actionable implements ModelObject {
    private final List<Action> actions = new CopyOnWriteArrayList<>();

    public final List<? extends Action> getAllActions() {
        return List.copyOf(actions);
    }

    public <T extends Action> List<T> getActions(Class<T> type) {
        return actions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public void addAction(Action a) {
        actions.add(a);
    }

    public boolean addOrReplaceAction(Action a) {
        if (actions.contains(a)) {
            return false;
        }
        actions.removeIf(held -> held.getClass() == a.getClass());
        actions.add(a);
        return true;
    }

    public boolean removeAction(Action a) {
        return actions.remove(a);
    }

    public <T extends Action> T getAction(Class<T> type) {
        List<T> found = getActions(type);
        return found.isEmpty() ? null : found.get(0);
    }
}
