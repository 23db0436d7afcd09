package io.migrationgate.evidence;

/**
 * What was counted in the task folders of a job of OSSImport.
 *
 * @param succeeded folders of tasks that ended well, as the tool sorted them
 * @param unfinished of these, those without the mark of their end or without a status of success
 * @param listingErrors of these, those that list files with errors
 * @param all whether everything was counted; false = there is more than is looked at
 * @param changedSince whether a folder changed after the tool told its state
 */
public record TaskFolders(
        long pending,
        long dispatched,
        long failed,
        long succeeded,
        long unfinished,
        long listingErrors,
        boolean all,
        boolean changedSince) {}
