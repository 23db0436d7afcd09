package io.migrationgate.it.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;

/** Listens like a PostgreSQL server, and then is not quite one. */
final class StrangePostgreSql implements AutoCloseable {
    /** What it does with whoever connects. */
    enum Manner {
        /** Accepts, and never says a word. */
        SILENT,
        /** Will not encrypt. */
        PLAIN,
        /** Encrypts, lets everybody in, and says that it is of a version from long ago. */
        OLD
    }

    private final ServerSocket listening;
    private final Manner manner;
    private final LocalhostCertificate certificate;

    StrangePostgreSql(Manner manner, LocalhostCertificate certificate) throws IOException {
        this.manner = manner;
        this.certificate = certificate;
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "strange-postgresql");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                new DataInputStream(socket.getInputStream()).readNBytes(8);
                if (manner == Manner.SILENT) {
                    socket.getInputStream().read();
                } else if (manner == Manner.PLAIN) {
                    socket.getOutputStream().write('N');
                } else {
                    socket.getOutputStream().write('S');
                    old(socket);
                }
            } catch (IOException goneAgain) {
                // Whoever it was, the next one is waited for.
            }
        }
    }

    private void old(Socket socket) throws IOException {
        try (SSLSocket secure =
                (SSLSocket) certificate.context().getSocketFactory().createSocket(socket, null, false)) {
            secure.setUseClientMode(false);
            DataInputStream in = new DataInputStream(secure.getInputStream());
            DataOutputStream out = new DataOutputStream(secure.getOutputStream());
            in.readNBytes(in.readInt() - 4);
            message(out, 'R', "\0\0\0\0");
            for (String parameter : new String[] {
                "server_version\0" + "9.6.24",
                "client_encoding\0UTF8",
                "DateStyle\0ISO, MDY",
                "integer_datetimes\0on",
                "standard_conforming_strings\0on"
            }) {
                message(out, 'S', parameter + "\0");
            }
            message(out, 'Z', "I");
            out.flush();
            while (in.read() == 'Q') {
                in.readNBytes(in.readInt() - 4);
                message(out, 'C', "SET\0");
                message(out, 'Z', "I");
                out.flush();
            }
        }
    }

    private static void message(DataOutputStream out, char kind, String content) throws IOException {
        out.writeByte(kind);
        out.writeInt(content.length() + 4);
        out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
