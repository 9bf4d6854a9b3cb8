const UNABLE = /^SQLITE_(?:FULL|NOMEM|CANTOPEN|READONLY|PERM|BUSY|LOCKED|IOERR(?!_SHORT_READ))/;

/** Whether SQLite says by this code that it could not read or write: of the disk, the folder or other processes, not of what the file holds. */
export const isUnable = (code: unknown): boolean => UNABLE.test(String(code));
