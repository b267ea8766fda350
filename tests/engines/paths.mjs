/** The main paths of the single file, the same in every engine. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** @typedef {import('./drivers.mjs').Engine} Engine */
/** @typedef {{ path: string, ok: boolean, said: string, ms: number }} Outcome */

const TEXT =
  '云溪市2021年渡口整治任务分工\\n一、码头\\n1.修缮码头设施。（市交通局牵头，市财政局、市城管局参加）\\n2.安装夜间照明。（市城管局负责）\\n二、船只\\n3.开展船只检验。（市交通局牵头，市公安局参加）\\n4.公布渡船班次。（市交通局牵头）\\n'

/** What every script of a step can use in the page. */
const HELP = `
  const until = async (get, what, within = 45000) => {
    const end = Date.now() + within
    for (;;) {
      const got = get()
      if (got) return got
      if (Date.now() > end) throw new Error('not there: ' + what + '; ' + ($('.jobs')?.textContent.trim().slice(0, 200) ?? ''))
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  const $ = (selector) => document.querySelector(selector)
  const named = (text, within = document) =>
    [...within.querySelectorAll('button')].find((button) => button.textContent.trim().startsWith(text))
  const slots = () => document.querySelectorAll('g.slot').length
  const key = (key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
`

/** Keeps what the page hands over as a download, in place of the browser's own dialog. */
const CATCH = `
  window.handed = null
  const made = new Map()
  const create = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (blob) => { const url = create(blob); made.set(url, blob); return url }
  HTMLAnchorElement.prototype.click = function () {
    const blob = made.get(this.href)
    if (!this.download || !blob) return
    const reader = new FileReader()
    reader.onload = () => (window.handed = { name: this.download, text: reader.result })
    reader.readAsText(blob)
  }
`

/**
 * Walks the main paths.
 *
 * @param {() => Promise<Engine>} start
 * @returns {Promise<{ version: string, outcomes: Outcome[], places: string[] }>} `places`: where everything stands on the
 *   dial
 */
export async function walk(start) {
  const folder = mkdtempSync(join(tmpdir(), 'qiantou 牽頭 '))
  const file = join(folder, '牽頭.html')
  copyFileSync(fileURLToPath(new URL('../../dist/qiantou.html', import.meta.url)), file)
  const url = pathToFileURL(file).href
  const engine = await start()
  /** @type {Outcome[]} */
  const outcomes = []
  /** @type {string[]} */
  let places = []
  /**
   * @param {string} path
   * @param {() => Promise<unknown>} work
   */
  const step = async (path, work) => {
    const began = performance.now()
    /** @param {boolean} ok @param {unknown} said */
    const note = (ok, said) => {
      const ms = Math.round(performance.now() - began)
      outcomes.push({ path, ok, said: String(said ?? ''), ms })
      console.log(
        `  ${ok ? '✓' : '✗'} ${path}${said === undefined || said === null ? '' : `: ${String(said)}`} (${ms} ms)`,
      )
    }
    try {
      note(true, await work())
    } catch (error) {
      note(false, error instanceof Error ? error.message.split('\n')[0] : error)
    }
  }
  /** @param {string} script */
  const run = (script) => engine.run(HELP + script)
  console.log(`\n${engine.version}`)
  try {
    await step('dial', async () => {
      await engine.open(url)
      return run(`await until(() => slots() === 117, '117 tasks'); return slots() + ' tasks'`)
    })
    await step('in Traditional Chinese', () =>
      run(`named('繁').click(); await until(() => document.documentElement.lang === 'zh-Hant', 'language')`),
    )
    await step('everything stands the same in a window a little larger', async () => {
      places = /** @type {string[]} */ (
        await run(`const numbers = (of) => of.match(/-?[0-9.]+/g).map((each) => Number(each).toFixed(1)).join(' ')
          const attributes = (selector, ...names) =>
            [...document.querySelectorAll(selector)].map((each) => numbers(names.map((name) => each.getAttribute(name)).join(' ')))
          const at = async (width, height) => {
            $('.sheet').style.cssText = 'width: ' + width + 'px; height: ' + height + 'px'
            await until(() => $('.dial svg').getAttribute('width') === String(width), 'the room')
            await until(() => $('.dial svg').dataset.measure === 'wide' && $('.dial g.name'), 'the layout')
            const names = [...document.querySelectorAll('.dial g.name')].map((name) => name.dataset.agency + ' ' + numbers(name.style.transform))
            return [...names, ...attributes('.dial .slot .dot', 'cx', 'cy'), ...attributes('.dial g.links path', 'd')]
          }
          const [small, large] = [await at(836, 808), await at(870, 830)]
          $('.sheet').style.cssText = ''
          if (small.join() !== large.join()) throw new Error(large.find((mark, n) => mark !== small[n]))
          return small`)
      )
      return `${places.length} marks`
    })
    await step('filter', () =>
      // In a narrow window the rail is a drawer.
      run(`const drawn = !$('.rail button')
        if (drawn) $('button.filter').click()
        const agency = await until(() => named('市發展改革委', $('.rail')), 'the rail')
        agency.click()
        await until(() => $('header .sentence').dataset.count === '42', '42 tasks')
        if (drawn) $('.veil').click()
        return location.hash`),
    )
    await step('every view, and back', () =>
      run(`for (const [press, view] of [['2', 'treemap'], ['3', 'matrix'], ['4', 'text'], ['5', 'table']]) {
          key(press)
          await until(() => $('.workbench').dataset.view === view && $('.stage').textContent.trim() !== '', view)
        }
        history.back()
        await until(() => $('.workbench').dataset.view === 'text', 'back in the text')`),
    )
    await step('search', () =>
      run(`key('/')
        const field = await until(() => $('dialog [role=combobox]'), 'the field')
        field.value = '发改委'
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        const option = await until(() => $('dialog [role=option]'), 'a result')
        const said = option.textContent.trim().slice(0, 12)
        $('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
        await until(() => !$('dialog'), 'closed')
        return said`),
    )
    await step('copy link', async () => {
      await run(`named('複製連結').id = 'copy'`)
      await engine.press('#copy')
      return run(`const said = await until(() => $('.toasts p') ?? $('dialog textarea'), 'an answer')
        const by = said.tagName === 'P' ? 'on the clipboard' : 'shown for copying'
        $('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }))
        return by`)
    })
    await step('import of a text, in a worker', () =>
      run(`named('匯入方案').click()
        const chooser = await until(() => $('input[type=file]'), 'the chooser')
        const transfer = new DataTransfer()
        transfer.items.add(new File(['${TEXT}'], 'a.txt', { type: 'text/plain' }))
        chooser.files = transfer.files
        chooser.dispatchEvent(new Event('change', { bubbles: true }))
        await until(() => /4 條任務|新版|失敗|錯/.test($('.jobs').textContent), '4 tasks')
        if (!$('.jobs').textContent.includes('4 條任務')) throw new Error($('.jobs').textContent)
        return '4 tasks'`),
    )
    await step('export', () =>
      run(`${CATCH}
        named('匯出', $('dialog')).click()
        const { name, text } = await until(() => window.handed, 'a file')
        if (JSON.parse(text).qiantou !== 'plan') throw new Error('no plan in it')
        return name`),
    )
    await step('self-test', () =>
      run(`$('dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
        await until(() => !$('dialog'), 'closed')
        $('header .badge .state').click()
        ;(await until(() => $('header .badge .note button'), 'the note')).click()
        const list = await until(() => $('dialog dl'), 'the list')
        const lines = [...list.querySelectorAll('dt')].map((dt) => dt.textContent + ' ' + dt.nextElementSibling.textContent)
        return lines.slice(9).join(' · ')`),
    )
    await step('save as one file, and open that', async () => {
      const text = await run(`window.handed = null
        named('存成單一檔案', $('dialog')).click()
        const { text } = await until(() => window.handed, 'a file')
        return text`)
      const handed = join(folder, 'handed on.html')
      writeFileSync(handed, text)
      await engine.open(pathToFileURL(handed).href)
      const said = await run(`await until(() => slots() === 4, '4 tasks'); return slots() + ' tasks'`)
      return `${(text.length / 1e6).toFixed(1)} million characters, ${said}`
    })
    await step(
      engine.keepsProfile ? 'restart keeps it' : 'a new load keeps it (an automated session ends with its browser)',
      async () => {
        if (engine.keepsProfile) await engine.restart()
        await engine.open(url)
        return run(`await until(() => slots() === 117, '117 tasks')
        if ($('.workbench').dataset.from !== 'storage') throw new Error('opened anew')
        named('匯入方案').click()
        await until(() => $('dialog')?.textContent.includes('2 份方案'), 'both plans')
        return '2 plans'`)
      },
    )
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { version: engine.version, outcomes, places }
}
