// Pieces of a JSON text that is written while its content is still being found.

const INDENT = 2;

/** JSON whose lines behind the first have a margin. */
export const pretty = (value: unknown, margin: number): string =>
  JSON.stringify(value, null, INDENT).replaceAll('\n', `\n${' '.repeat(margin)}`);

/** A further member of an object whose members have a margin. */
export const member = (name: string, value: unknown, margin: number): string =>
  `,\n${' '.repeat(margin)}${JSON.stringify(name)}: ${pretty(value, margin)}`;

/** The elements of an array and its closing bracket; `margin` is that of the line that opens it. */
export async function* listOf<Item>(
  items: AsyncIterable<Item>,
  textOf: (item: Item) => string,
  margin: number,
): AsyncIterable<string> {
  let isEmpty = true;
  for await (const item of items) {
    yield `${isEmpty ? '' : ','}\n${' '.repeat(margin + INDENT)}${textOf(item)}`;
    isEmpty = false;
  }
  yield isEmpty ? ']' : `\n${' '.repeat(margin)}]`;
}
