package hudson.model;

/** Stands in for the description of something configurable; what is configured stays in memory. */
public abstract class Descriptor<T extends Describable<T>> implements Saveable {
    public final transient Class<? extends T> clazz;

    protected Descriptor() {
        this(null);
    }

    protected Descriptor(Class<? extends T> clazz) {
        this.clazz = clazz;
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException("Descriptor.getDisplayName");
    }

    public String getId() {
        throw new UnsupportedOperationException("Descriptor.getId");
    }

    public synchronized void load() {}

    @Override
    public synchronized void save() {}
}
