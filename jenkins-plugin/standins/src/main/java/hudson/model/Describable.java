package hudson.model;

/** Stands in for what a form can configure. */
public interface Describable<T extends Describable<T>> {
    default Descriptor<T> getDescriptor() {
        throw new UnsupportedOperationException("Describable.getDescriptor");
    }
}
