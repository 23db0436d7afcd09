package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.CopyLook;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.RowCounts;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.WriterAccounts;
import java.util.List;

/** Answers questions about Redis; each part of it stands in a class of its own. */
final class RedisSession implements EngineSession {
    private final RedisConnection connection;
    private final RedisServer server;
    private final int database;

    /** @param database the number of the data base that keys are read from */
    RedisSession(RedisConnection connection, RedisServer server, int database) {
        this.connection = connection;
        this.server = server;
        this.database = database;
    }

    @Override
    public AccountRights rights(DatabaseQuestion question) throws DatabaseTrouble {
        return new RedisRights(connection, server).rights(question);
    }

    @Override
    public SourceSettings settings(DatabaseQuestion question) throws DatabaseTrouble {
        return new RedisState(connection, server).settings();
    }

    @Override
    public SchemaShape schema(DatabaseQuestion question) throws DatabaseTrouble {
        return new RedisKeys(connection, server, database).schema();
    }

    @Override
    public OpenWork sessions(DatabaseQuestion question) throws DatabaseTrouble {
        return new RedisState(connection, server).sessions();
    }

    @Override
    public WriterAccounts accounts(DatabaseQuestion question) throws DatabaseTrouble {
        return new RedisRights(connection, server).accounts(question);
    }

    @Override
    public RowCounts rows(DatabaseQuestion question) throws DatabaseTrouble {
        return new RedisKeys(connection, server, database).rows(question);
    }

    /** Redis has none: counters are ordinary keys. */
    @Override
    public SequenceValues sequences(DatabaseQuestion question) {
        return new SequenceValues(List.of(), List.of());
    }

    @Override
    public SourceProgress progress(DatabaseQuestion question) throws DatabaseTrouble {
        String heartbeat = question.heartbeat();
        return new RedisState(connection, server)
                .progress(heartbeat == null ? null : new RedisKeys(connection, server, database).heartbeat(heartbeat));
    }

    @Override
    public CopyLook copy(DatabaseQuestion question) throws DatabaseTrouble {
        return new RedisKeys(connection, server, database).copy();
    }

    @Override
    public void close() {
        connection.close();
    }
}
