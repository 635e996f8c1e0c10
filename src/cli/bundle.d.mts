/** Bundles the command line into one file. */
export function bundle(outfile: string): Promise<void>;
