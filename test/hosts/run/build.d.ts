/** Installs what the lock file of a folder in the workplace names. */
export function install(place: string): void;
