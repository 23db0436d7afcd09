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

/**
 * Answers questions over one connection to one database, which can only read.
 *
 * <p>A method that an engine has no answer for says so as {@link DatabaseTrouble}; what the account may not look at is named
 * in the answer.
 */
interface EngineSession extends AutoCloseable {
    AccountRights rights(DatabaseQuestion question) throws DatabaseTrouble;

    SourceSettings settings(DatabaseQuestion question) throws DatabaseTrouble;

    SchemaShape schema(DatabaseQuestion question) throws DatabaseTrouble;

    OpenWork sessions(DatabaseQuestion question) throws DatabaseTrouble;

    WriterAccounts accounts(DatabaseQuestion question) throws DatabaseTrouble;

    RowCounts rows(DatabaseQuestion question) throws DatabaseTrouble;

    SequenceValues sequences(DatabaseQuestion question) throws DatabaseTrouble;

    SourceProgress progress(DatabaseQuestion question) throws DatabaseTrouble;

    CopyLook copy(DatabaseQuestion question) throws DatabaseTrouble;

    /** Ends the connection; never throws. */
    @Override
    void close();
}
