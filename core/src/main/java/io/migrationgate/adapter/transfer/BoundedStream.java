package io.migrationgate.adapter.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error after so many bytes: a small packed file may hold any number of them. */
final class BoundedStream extends FilterInputStream {
    private long left;

    BoundedStream(InputStream stream, long most) {
        super(stream);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("more bytes than are looked at");
        }
    }
}
