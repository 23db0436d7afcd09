package io.migrationgate.adapter.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A DNS server on a loopback address, by UDP and TCP, that says what a test gives it. */
final class LoopbackDns implements AutoCloseable {
    final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<Record> records = new ArrayList<>();
    private final DatagramSocket udp;
    private final ServerSocket tcp;
    boolean silent;
    boolean cutsUdp;
    boolean authoritative = true;
    int code = Rcode.NOERROR;

    /** @param port 0 for any */
    LoopbackDns(String address, int port) throws IOException {
        InetAddress host = InetAddress.getByName(address);
        udp = new DatagramSocket(new InetSocketAddress(host, port));
        tcp = listener(host);
        start(this::serveUdp);
        start(this::serveTcp);
    }

    private ServerSocket listener(InetAddress host) throws IOException {
        try {
            return new ServerSocket(udp.getLocalPort(), 10, host);
        } catch (IOException e) {
            udp.close();
            throw e;
        }
    }

    int port() {
        return udp.getLocalPort();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(udp.getLocalAddress(), port());
    }

    LoopbackDns holds(Record... more) {
        records.addAll(Arrays.asList(more));
        return this;
    }

    void holdsOnly(Record record) {
        records.clear();
        records.add(record);
    }

    static Name name(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException e) {
            throw new AssertionError(e);
        }
    }

    private interface Serving {
        void serve() throws IOException;
    }

    private static void start(Serving serving) {
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    serving.serve();
                }
            } catch (IOException e) {
                // Closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void serveUdp() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
        udp.receive(packet);
        byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
        if (!silent) {
            byte[] reply = reply(query, "udp", cutsUdp).toWire();
            udp.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
        }
    }

    private void serveTcp() throws IOException {
        try (Socket socket = tcp.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] query = in.readNBytes(in.readUnsignedShort());
            byte[] reply = reply(query, "tcp", false).toWire();
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeShort(reply.length);
            out.write(reply);
            out.flush();
        }
    }

    private Message reply(byte[] wire, String way, boolean cut) throws IOException {
        Message query = new Message(wire);
        Record question = query.getQuestion();
        seen.add(way + " " + question.getName() + (query.getHeader().getFlag(Flags.RD) ? " recursive" : ""));
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        if (authoritative) {
            reply.getHeader().setFlag(Flags.AA);
        }
        reply.addRecord(question, Section.QUESTION);
        reply.getHeader().setRcode(code);
        if (cut) {
            reply.getHeader().setFlag(Flags.TC);
            return reply;
        }
        for (Record record : records) {
            boolean asked = record.getType() == question.getType() || record.getType() == Type.CNAME;
            if (record.getName().equals(question.getName()) && asked) {
                reply.addRecord(record, Section.ANSWER);
            }
        }
        return reply;
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }
}
