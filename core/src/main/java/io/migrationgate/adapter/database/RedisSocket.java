package io.migrationgate.adapter.database;

import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Opens the one socket of a connection: encrypted, and with time-outs before the first byte is read. */
record RedisSocket(DatabaseAddress address, SSLContext trust, TimeLimit limit) implements JedisSocketFactory {
    @Override
    public Socket createSocket() {
        Socket plain = new Socket();
        try {
            InetSocketAddress host = new InetSocketAddress(address.host(), address.port());
            if (host.isUnresolved()) {
                throw new UnknownHostException();
            }
            plain.connect(host, (int) limit.connect().toMillis());
            plain.setSoTimeout((int) limit.connect().toMillis());
            plain.setTcpNoDelay(true);
            SSLSocket encrypted =
                    (SSLSocket) trust.getSocketFactory().createSocket(plain, address.host(), address.port(), true);

            if (address.tls() == Tls.VERIFY_FULL) {
                SSLParameters parameters = encrypted.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                encrypted.setSSLParameters(parameters);
            }
            encrypted.startHandshake();
            return encrypted;
        } catch (IOException e) {
            close(plain);
            throw new JedisConnectionException(e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use either way.
        }
    }
}
