package hudson.util;

import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;

/** Stands in for what a form says about one of its fields. */
public abstract class FormValidation extends IOException implements HttpResponse {
    private static final long serialVersionUID = 1L;

    public final Kind kind;

    private FormValidation(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public static FormValidation ok() {
        return ok("");
    }

    public static FormValidation ok(String message) {
        return new Plain(Kind.OK, message);
    }

    public static FormValidation warning(String message) {
        return new Plain(Kind.WARNING, message);
    }

    public static FormValidation error(String message) {
        return new Plain(Kind.ERROR, message);
    }

    /** Stands in for how good or bad a field's value is. */
    public enum Kind {
        OK,
        WARNING,
        ERROR
    }

    private static final class Plain extends FormValidation {
        private static final long serialVersionUID = 1L;

        Plain(Kind kind, String message) {
            super(kind, message);
        }
    }
}
