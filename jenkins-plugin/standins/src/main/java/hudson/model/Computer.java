package hudson.model;

/** Stands in for a node that is connected, or was. */
public abstract class Computer extends Actionable {
    private Computer() {}

    public String getName() {
        throw new UnsupportedOperationException("Computer.getName");
    }
}
