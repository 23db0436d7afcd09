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

/** Answers questions about MongoDB; each part of it stands in a class of its own. */
final class MongoSession implements EngineSession {
    private final MongoLink link;
    private final MongoCommands commands;
    private final MongoServer server;
    private final String database;

    MongoSession(MongoLink link, String database) throws DatabaseTrouble {
        this.link = link;
        this.commands = new MongoCommands(link);
        this.server = MongoServer.of(commands);
        this.database = database;
    }

    @Override
    public AccountRights rights(DatabaseQuestion question) throws DatabaseTrouble {
        return new MongoRights(commands, server, database).rights(question);
    }

    @Override
    public SourceSettings settings(DatabaseQuestion question) throws DatabaseTrouble {
        return new MongoState(commands, server).settings();
    }

    @Override
    public SchemaShape schema(DatabaseQuestion question) throws DatabaseTrouble {
        return new MongoSchema(commands, server, database).schema(question);
    }

    @Override
    public OpenWork sessions(DatabaseQuestion question) throws DatabaseTrouble {
        return new MongoOperations(commands, server).sessions();
    }

    @Override
    public WriterAccounts accounts(DatabaseQuestion question) throws DatabaseTrouble {
        return new MongoWriters(commands, database).accounts(question);
    }

    @Override
    public RowCounts rows(DatabaseQuestion question) throws DatabaseTrouble {
        return new MongoDocuments(commands, database).rows(question);
    }

    /** MongoDB has none. */
    @Override
    public SequenceValues sequences(DatabaseQuestion question) {
        return new SequenceValues(List.of(), List.of());
    }

    @Override
    public SourceProgress progress(DatabaseQuestion question) throws DatabaseTrouble {
        return new MongoState(commands, server).progress(question.heartbeat());
    }

    @Override
    public CopyLook copy(DatabaseQuestion question) throws DatabaseTrouble {
        return new MongoDocuments(commands, database).copy(question);
    }

    @Override
    public void close() {
        link.close();
    }
}
