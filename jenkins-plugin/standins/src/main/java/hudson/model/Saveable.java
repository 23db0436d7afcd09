package hudson.model;

import java.io.IOException;

/** Stands in for what can be saved to disk. */
public interface Saveable {
    void save() throws IOException;
}
