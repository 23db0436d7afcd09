package io.migrationgate.evidence;

/** Finds the records that earlier runs of a migration left behind. */
@FunctionalInterface
public interface RecordStores {
    /** The store of the migration of that name, with the key that it is signed by. */
    SignedStore of(String migration);
}
