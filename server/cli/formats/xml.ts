// XML elements as text. Whatever stands in a file can be told in them.

/** An element with its content, which is XML already; without content it closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content?: string,
): string {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${attributeValue(String(value))}"`,
  );
  const head = `<${name}${given.join('')}`;
  return content ? `${head}>${content}</${name}>` : `${head}/>`;
}

/** Characters that no XML document may hold, in whatever notation. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** White space would be read as plain spaces. */
const attributeValue = (text: string): string =>
  xmlText(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
