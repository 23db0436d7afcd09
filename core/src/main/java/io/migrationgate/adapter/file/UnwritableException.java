package io.migrationgate.adapter.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says in one sentence which path could not be written, and why. */
public final class UnwritableException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path path;

    UnwritableException(Path path, IOException cause) {
        super("cannot write " + path + ": " + reason(cause), cause);
        this.path = path;
    }

    /** The path that could not be written. */
    public Path path() {
        return path;
    }

    /** The platform's words where there are any; its file exceptions often have none but the path. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file stands where a directory is needed";
        }
        if (cause instanceof FileSystemException exception && exception.getReason() != null) {
            return exception.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
