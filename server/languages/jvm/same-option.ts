// Options that are written in several ways. The first name of each row is the one that people write.

const SAME: readonly (readonly string[])[] = [
  ['Xmx', 'mx', 'MaxHeapSize'],
  ['Xms', 'ms', 'InitialHeapSize'],
];

/** All names of an option by one of them. */
export const namesFor = (term: string): readonly string[] =>
  SAME.find((names) => names.includes(term)) ?? [term];
