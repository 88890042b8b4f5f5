/** The data directory cannot be read; the message is for people. */
export class UnreadableData extends Error {}

/** Another process has the data directory; the message is for people. */
export class DataInUse extends Error {}
