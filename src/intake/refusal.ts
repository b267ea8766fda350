/** Why a file is not read: what it is instead, or what is wrong with it. Words for people are made elsewhere. */
export type Refusal =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'unknown-encoding'
  | 'broken-zip'
  | 'zip-bomb'
  | 'encrypted'
  | 'pdf'
  | 'image'
  | 'media'
  | 'doc'
  | 'rtf'
  | 'wps'
  | 'xls'
  | 'xlsx'
  | 'ppt'
  | 'pptx'
  | 'odt'
  | 'ofd'
  | 'zip'
  | 'archive'

/** Thrown inside the intake, and turned into a value at its edge. */
export class Refused extends Error {
  readonly code: Refusal
  readonly detail: string

  /** @param detail what a person may want to know besides (a limit, the name of a part); may be empty */
  constructor(code: Refusal, detail = '') {
    super(code)
    this.code = code
    this.detail = detail
  }
}
