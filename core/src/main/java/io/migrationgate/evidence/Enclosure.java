package io.migrationgate.evidence;

import java.nio.file.Path;

/**
 * Finds the files of a migration, and lets none be looked at that lies where none may be.
 *
 * <p>Whoever reads such files gets every path from here, of what a plan names and of what lies inside of a folder that it
 * names: a link there may lead anywhere.
 */
public interface Enclosure {
    /**
     * Where the file or folder lies that a plan names; it need not be there.
     *
     * @throws OutsideException when it must not be looked at
     */
    Path find(String path) throws OutsideException;

    /**
     * The same of something inside of a folder that was found.
     *
     * @throws OutsideException when it must not be looked at
     */
    Path find(Path path) throws OutsideException;
}
