package hudson.util;

import java.io.Serializable;

/** Stands in for a secret; here it is neither encrypted nor decrypted. */
public final class Secret implements Serializable {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret fromString(String data) {
        return new Secret(data == null ? "" : data);
    }

    public String getPlainText() {
        return value;
    }

    /** Gives the secret away, as the real one does: a test must see who prints it. */
    @Override
    @Deprecated
    public String toString() {
        return value;
    }
}
