/** One `key=value` of a link, unescaped. */
export interface Part {
  readonly key: string
  readonly value: string
}

/** What programs that pass a link on append to it. It says nothing of the view and is left out without a word. */
const NOISE =
  /^(?:from|isappinstalled|scene|subscene|clicktime|enterid|sessionid|nsukey|wxwork_.*|wechat_redirect|rd|utm_.*|fbclid|gclid|msclkid|mc_[ce]id|spm|share_.*|timestamp|si|igsh)$/

/** Marks that a chat or a sentence leaves behind a link. In what a person typed they are escaped, so that a bare one is nobody's. */
const GLUED = /[\s.,;:!?'"`<>()[\]{}|\\^*~。，、；：！？…·「」『』《》〈〉（）【】［］“”‘’—]+$/u

function unescape(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Half an escape: keep what can be read.
    return text.replace(/%[0-9a-fA-F]{2}/g, '').replaceAll('%', '')
  }
}

/** Undoes what was done to the whole of a link: escaped once more, `&` written for a web page, a second '#' in front. */
function straighten(hash: string): string {
  // Twice at most: nobody means a link that was escaped three times.
  let text = hash
  for (let n = 0; n < 2 && !text.includes('=') && /%(?:25)*3d/i.test(text); n += 1) text = unescape(text)
  return text.replace(/^(?:#|%23|[?&!/\s])+/i, '').replace(/&amp;/gi, '&')
}

/**
 * Cuts a link into its parts, whatever has been done to it on its way: `%23` for '#', all of it escaped, `&amp;`, parts that
 * a chat program added before or behind, punctuation glued to its end. Keys come in lower case.
 *
 * @param hash what stands behind '#', with or without the '#'
 */
export function partsOf(hash: string): Part[] {
  // Escaped wherever a person typed them, so that bare ones only separate.
  const pieces = straighten(hash)
    .replace(GLUED, '')
    .split(/[&?#]/)
    .filter((piece) => piece !== '')
  return pieces.flatMap((piece) => {
    const cut = piece.indexOf('=')
    const key = unescape(cut < 0 ? piece : piece.slice(0, cut))
      .trim()
      .toLowerCase()
    return NOISE.test(key) ? [] : [{ key, value: cut < 0 ? '' : unescape(piece.slice(cut + 1)) }]
  })
}

/**
 * What of a value can be an id, a keyword or a figure, where a sentence goes on right behind a link
 * (`agency=drc，請看`); all of it where nothing would be left.
 */
export function withoutTail(value: string): string {
  const kept = /^[A-Za-z0-9._,-]*[A-Za-z0-9]/.exec(value)?.[0] ?? ''
  const tail = value.slice(kept.length)
  return kept !== '' && /^[\s。，、；：！？…·」』》〉）】］”’"'`<>)\]}|]/u.test(tail) ? kept : value
}

/** The part of an address that holds the view: what stands behind '#', or where that was moved into it the query string. */
export function linkIn({ hash, search }: { readonly hash: string; readonly search: string }): string {
  if (/[=]|%3d/i.test(hash)) return hash
  return /[?&](?:v|plan|view|agency)=/i.test(search) ? search : hash
}
