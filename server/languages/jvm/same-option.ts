// Options that are written in several ways. The first name of each row is the one that people write.

const SAME: readonly (readonly string[])[] = [
  ['Xmx', 'mx', 'MaxHeapSize'],
  ['Xms', 'ms', 'InitialHeapSize'],
];

/** All names of an option by one of them. */
export const namesFor = (term: string): readonly string[] =>
  SAME.find((names) => names.includes(term)) ?? [term];

/** Options of which several stand side by side. */
const REPEATABLE =
  /^(?:add-\w+|patch-module|enable-native-access|javaagent|agentpath|agentlib(?::.*)?|Xrun|Xlog|ea|da|enableassertions|disableassertions|verbose|CompileCommand|OnError|OnOutOfMemoryError)$/;

/** Whether a second one adds to the first instead of taking its place. */
export const isRepeatable = (term: string): boolean => REPEATABLE.test(term);
