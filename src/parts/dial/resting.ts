import { render } from 'svelte/server'
import { layoutDial } from '../../core/network/dial.ts'
import type { Language } from '../../core/network/lettering.ts'
import { PAINTED_FROM } from '../../core/network/links.ts'
import type { Measure } from '../../core/network/measure.ts'
import { MEASURES } from '../../core/network/measure.ts'
import { pictureOf } from '../../core/network/picture.ts'
import { isCrowded } from '../../core/network/ring.ts'
import { stage } from '../../core/network/stage.ts'
import { lookUp } from '../../core/plan/lookup.ts'
import type { Plan } from '../../core/plan/model.ts'
import { select } from '../../core/view/select.ts'
import { DEFAULT_VIEW } from '../../core/view/view.ts'
import Dial from './Dial.svelte'

/** Beyond what a measure says it needs, in plan units: a label may reach out a little. */
export const MARGIN = 24

/** What holds under a condition, such as on paper. */
const NESTED = /@(?:media|page|supports)[^{]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g
/** Of the styles of a page what a drawing asks for: tokens, faces by language, the looks of links. */
const RULE = /(?:^|\})\s*((?::root|:where\(|\.song|g\.links|@font-face)[^{}]*\{[^{}]*)(?=\})/g

/**
 * The dial of a plan as it is when nothing is asked, as the text of an SVG file in light colours: the same drawing that the
 * program makes of it. The build makes these, with Svelte's rendering for servers and styles that it writes into the page.
 *
 * @param styles of the whole page: its tokens and what is said of links and letters
 * @returns null where the dial is not drawn by elements alone: too many tasks or links
 */
export function restingDial(plan: Plan, language: Language, name: Measure['name'], styles: string): string | null {
  const measure = MEASURES.find((each) => each.name === name)!
  const index = lookUp(plan)
  const { units } = index
  if (units.length === 0 || isCrowded(units, measure)) return null
  const dial = layoutDial(index, { language, measure, units, centre: null, isolated: false })
  if (dial.links.length > PAINTED_FROM) return null
  const words = { roleOf: () => '', toReader: (text: string) => text }
  const staged = stage(index, dial, DEFAULT_VIEW, select(index, DEFAULT_VIEW), words)
  const { head, body } = render(Dial, {
    props: {
      picture: pictureOf(dial, staged, false, true),
      roles: DEFAULT_VIEW.roles,
      hover: null,
      cursor: null,
      selected: null,
      lang: language,
      planLang: language === 'zh-Hans' ? language : plan.script,
      partners: false,
    },
  })
  const [w, h] = [measure.halfWidth + MARGIN, measure.halfHeight + MARGIN]
  const rules = [...styles.replace(NESTED, '').matchAll(RULE)].map(([, rule]) => `${rule}}`)
  const own = [...head.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" data-theme="light" viewBox="${-w} ${-h} ${2 * w} ${2 * h}"`,
    ' style="font:13px/1.5 var(--ui);font-variant-numeric:tabular-nums">',
    `<style><![CDATA[${rules.join('')}${own}]]></style>`,
    // A file of its own asks for the language in the words of XML.
    body
      .replace(/<!--[^]*?-->/g, '')
      .replace(/ lang="([^"]*)"/g, ' lang="$1" xml:lang="$1"')
      // What a page takes and XML does not.
      .replace(/\p{Cc}/gu, ' ')
      .replaceAll(']]>', ']]&gt;'),
    '</svg>',
  ].join('')
}
