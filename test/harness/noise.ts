// Damaged texts for parsers that must take anything. The same seed gives the same texts.

/** What breaks parsers: quotes, brackets, escapes, line ends, characters of one, two and four bytes. */
const SCRAPS = [
  '"',
  "'",
  '`',
  '\\',
  '\\\n',
  '\\\r\n',
  '$',
  '${',
  '$(',
  '}',
  ')',
  '(',
  '[',
  ']',
  '{{',
  '}}',
  '#',
  '=',
  ':',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '\0',
  '\uFEFF',
  'ü',
  '\u{1F600}',
  '\uD83D',
  '<<EOF\n',
];

/** Every prefix of each sample, then samples with pieces cut out, doubled or put in. */
export function* noise(seed: number, samples: readonly string[], damaged = 400): Iterable<string> {
  for (const sample of samples) {
    for (let end = 0; end <= sample.length; end++) yield sample.slice(0, end);
  }
  const random = generator(seed);
  for (let count = 0; count < damaged; count++) {
    let text = samples[random(samples.length)] ?? '';
    for (let wounds = 1 + random(4); wounds > 0; wounds--) text = damage(text, random);
    yield text;
  }
}

function damage(text: string, random: (below: number) => number): string {
  const at = random(text.length + 1);
  const length = random(12);
  const kind = random(3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + length);
  if (kind === 1) return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
  return text.slice(0, at) + (SCRAPS[random(SCRAPS.length)] ?? '') + text.slice(at);
}

/** Whole numbers from 0 up to a limit: a multiplicative congruential generator. */
function generator(seed: number): (below: number) => number {
  const state = { value: (seed % 2147483646) + 1 };
  return (below) => {
    state.value = (state.value * 48271) % 2147483647;
    return state.value % Math.max(1, below);
  };
}
