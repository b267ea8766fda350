import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeFile } from '../../src/cli/parse.ts'

const root = join(import.meta.dirname, '..', '..')
const PLAN = '一、种树\n（一）选种\n1.采集种子。（市林业局牵头，市财政局等部门、各区政府配合，2021年3月底前完成）\n'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantou-parse-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function run(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/parse.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

function utf16(text: string, bom: readonly number[], order: 'le' | 'be'): Uint8Array {
  const units = [...Array(text.length).keys()].flatMap((i) => {
    const unit = text.charCodeAt(i)
    return order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
  })
  return Uint8Array.from([...bom, ...units])
}

describe('the parse command', () => {
  it('prints the plan as JSON, and nothing else', () => {
    writeFileSync(join(folder, 'plan.txt'), PLAN)
    const { code, out, err } = run('plan.txt')
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ clauses: [{ heading: '一 > （一） > 1' }] })
  })

  it('looks for the file where the person is, not where npm runs it', () => {
    writeFileSync(join(folder, 'here.txt'), PLAN)
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'src/cli/parse.mjs'), 'here.txt'], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: 'parse', INIT_CWD: folder },
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toHaveProperty('clauses')
  })

  it('ends with 1 and one line where there is no file, a folder, or no single file named', () => {
    mkdirSync(join(folder, 'inner'))
    for (const args of [['missing.txt'], ['inner'], [], ['a', 'b']]) {
      const { code, out, err } = run(...args)
      expect(out).toBe('')
      expect(code).toBe(1)
      expect(err.trim().split('\n')).toHaveLength(1)
      expect(err).toContain(args.length === 1 ? args[0] : 'Usage')
    }
  })

  it('ends with 1 and one line where the file is no plan', () => {
    writeFileSync(join(folder, 'poem.txt'), '床前明月光，疑是地上霜。\n')
    const { code, out, err } = run('poem.txt')
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe('poem.txt holds no clause that says who does what.\n')
  })
})

describe('what the parse command prints', () => {
  it('has the shape that scripts rely on', async () => {
    const outcome = await describeFile(new TextEncoder().encode(PLAN))
    const clause = '（市林业局牵头，市财政局等部门、各区政府配合，2021年3月底前完成）'
    const assignments = [
      { agency: '市林业局', canonical: '市林业局', role: 'lead', collective: false, implied: false },
      { agency: '市财政局', canonical: '市财政局', role: 'participate', collective: false, implied: false },
      { agency: '各区政府', canonical: '各区政府', role: 'participate', collective: true, implied: false },
    ]
    const task = { id: '1.1.1', no: 1, text: '采集种子。', clause, assignments, openEnded: ['等部门'] }
    const span = { start: 11, end: 53 }
    expect('json' in outcome && JSON.parse(outcome.json)).toEqual({
      title: '',
      documentNumber: null,
      issuer: null,
      issuedOn: null,
      chapters: [
        {
          no: 1,
          title: '种树',
          items: [
            {
              no: 1,
              title: '选种',
              text: '',
              clause: null,
              assignments: [],
              openEnded: [],
              tasks: [{ ...task, span }],
              span: { start: 5, end: 53 },
            },
          ],
          span: { start: 0, end: 53 },
        },
      ],
      agencies: ['市林业局', '市财政局', '各区政府'].map((name) => ({
        id: expect.any(String) as string,
        name,
        kind: expect.any(String) as string,
        collective: name.startsWith('各'),
        names: expect.objectContaining({
          zhHant: expect.any(String) as string,
          zhHans: expect.any(String) as string,
        }) as object,
      })),
      clauses: [
        {
          heading: '一 > （一） > 1',
          taskStart: '采集种子。',
          clause,
          assignments,
          openEnded: ['等部门'],
          deadline: '2021年3月底前完成',
          scope: null,
        },
      ],
      defects: [],
    })
  })

  it('says of a defect what is damaged and how it was read', async () => {
    const outcome = await describeFile(
      new TextEncoder().encode('一、种树\n一)选种。(市林业局负责)\n(二)育苗。(市林业局负责)\n'),
    )
    expect('json' in outcome && JSON.parse(outcome.json)).toMatchObject({
      defects: [
        {
          code: 'bracket-missing',
          message: 'A bracket is missing. Read as: (一)',
          raw: '一)',
          reading: '(一)',
          span: { start: 5, end: 7 },
        },
      ],
    })
  })

  it('reads UTF-8 and UTF-16; a byte order mark is no part of the text', async () => {
    const plain = await describeFile(new TextEncoder().encode(PLAN))
    expect(plain).toHaveProperty('json')
    expect(await describeFile(new TextEncoder().encode(`\ufeff${PLAN}`))).toEqual(plain)
    expect(await describeFile(utf16(PLAN, [0xff, 0xfe], 'le'))).toEqual(plain)
    expect(await describeFile(utf16(PLAN, [0xfe, 0xff], 'be'))).toEqual(plain)
    expect(await describeFile(utf16(PLAN, [], 'le'))).toEqual(plain)
  })

  it.each([
    ['is empty', Uint8Array.of()],
    ['is empty', new TextEncoder().encode(' \n\u3000\n')],
    ['is empty', Uint8Array.of(0xef, 0xbb, 0xbf)],
    [
      'is an image, and holds no text that could be read',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    ],
    ['is a PDF: save it as text or as a Word document (.docx)', new TextEncoder().encode('%PDF-1.7 ')],
    ['is not a text file', Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 11)],
    ['holds no clause that says who does what', Uint8Array.of(0xd6, 0xd0, 0xb9, 0xfa, 0xc8, 0xcb)],
    ['holds no clause that says who does what', new TextEncoder().encode('一、种树\n（一）选种\n')],
  ])('says that a file %s', async (problem, bytes) => {
    expect(await describeFile(bytes)).toEqual({ problem })
  })
})
