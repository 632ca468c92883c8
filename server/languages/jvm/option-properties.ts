// Keys of Java properties whose values are JVM options: build tools, service wrappers, products.

const KEYS = [
  'org\\.gradle\\.jvmargs',
  'kotlin\\.daemon\\.jvmargs',
  '(?:wrapper\\.java\\.additional|java\\.arg)(?:\\.\\w+)?',
  '(?:server|dbms)\\.jvm\\.additional',
  'spark\\.(?:driver|executor)\\.(?:extra|default)JavaOptions',
  'env\\.java\\.(?:default-)?opts(?:\\.\\w+)?',
];

/** A key up to its value; a sign or blanks part the two. */
export const OPTION_KEY = new RegExp(`^[ \\t\\f\\uFEFF]*(${KEYS.join('|')})(?:[ \\t]*[=:][ \\t]*|[ \\t]+)`);

export const hasOptionProperty = (text: string): boolean =>
  text.split('\n').some((line) => OPTION_KEY.test(line));

/** Keys of one family end up in one command line: `wrapper.java.additional.1`, `.2` and so on. */
export const optionFamily = (key: string): string =>
  /^(?:wrapper\.java\.additional|java\.arg|(?:server|dbms)\.jvm\.additional)/.exec(key)?.[0] ?? key;
