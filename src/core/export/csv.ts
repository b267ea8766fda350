/**
 * What a spreadsheet takes for the beginning of a formula, also in full width, where an East Asian one folds it
 * (OWASP, "CSV Injection").
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A cell that no spreadsheet works out: an apostrophe before what would be a formula. */
export function inert(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** One field of a CSV file (RFC 4180): quoted where it must be, and inert. */
export function csvField(text: string): string {
  const safe = inert(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as a CSV file: CRLF line ends, and a byte order mark so that Excel reads it as UTF-8. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`
}
