package hudson;

import java.io.IOException;

/** Stands in for the exception that fails a build by its message alone, without a stack trace. */
public class AbortException extends IOException {
    private static final long serialVersionUID = 1L;

    public AbortException(String message) {
        super(message);
    }
}
