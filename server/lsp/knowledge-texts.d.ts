// All built knowledge as the browser build takes it in: JSON texts by the names of their files.

declare module 'knowledge:texts' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
