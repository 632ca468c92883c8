// Time for what a run says of itself.

/** Milliseconds since the process has begun. `performance` would say the same and load a dozen of Node's modules. */
export const nowMs = (): number => process.uptime() * 1000;
