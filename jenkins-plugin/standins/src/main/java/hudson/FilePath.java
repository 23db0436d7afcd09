package hudson;

import hudson.model.Computer;
import hudson.remoting.Future;
import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.remoting.RoleSensitive;

/** Stands in for a file on the controller or an agent; here every file is local and every call is made at once. */
public final class FilePath {
    private final File file;

    public FilePath(File localPath) {
        this.file = localPath;
    }

    public String getRemote() {
        return file.getPath();
    }

    public Computer toComputer() {
        throw new UnsupportedOperationException("FilePath.toComputer");
    }

    public FilePath child(String relOrAbsolute) {
        File child = new File(relOrAbsolute);
        return new FilePath(child.isAbsolute() ? child : new File(file, relOrAbsolute));
    }

    public <T> T act(FileCallable<T> callable) throws IOException, InterruptedException {
        return callable.invoke(file, null);
    }

    public <T> Future<T> actAsync(FileCallable<T> callable) throws IOException, InterruptedException {
        Answer<T> answer = new Answer<>();
        try {
            answer.complete(act(callable));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    /** Stands in for what is sent to where a file is. */
    public interface FileCallable<T> extends Serializable, RoleSensitive {
        T invoke(File f, VirtualChannel channel) throws IOException, InterruptedException;
    }

    private static final class Answer<T> extends CompletableFuture<T> implements Future<T> {}
}
