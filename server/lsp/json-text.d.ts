// The browser build takes JSON files in as text, so that they are parsed on first use.

declare module '*.json' {
  const text: string;
  export default text;
}
