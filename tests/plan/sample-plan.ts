import type { Agency, Names } from '../../src/core/plan/model.ts'
import { writePlan } from './plan-writer.ts'

function names(zhHant: string, zhHans: string, en: string | null = null): Names {
  return { zhHant, zhHans, en }
}

function department(id: string, zhHant: string, zhHans: string, en: string, enShort: string | null = null): Agency {
  return {
    id,
    name: zhHant,
    kind: 'department',
    collective: false,
    names: names(zhHant, zhHans, en),
    enShort,
    enSource: 'translation',
  }
}

const AGENCIES: readonly Agency[] = [
  department('drc', '市發展改革委', '市发展改革委', 'Development and Reform Commission', 'DRC'),
  department('transport', '市交通局', '市交通局', 'Transport Bureau'),
  department('police', '市公安局', '市公安局', 'Public Security Bureau', 'Police'),
  {
    ...department('port', '江口港務公司', '江口港务公司', 'Jiangkou Port Company'),
    kind: 'other',
    enSource: 'official',
  },
  {
    id: 'x7f3k9q2',
    name: '海關江口分署',
    kind: 'central',
    collective: false,
    names: names('海關江口分署', '海关江口分署'),
    enShort: null,
    enSource: null,
  },
  {
    id: 'districts',
    name: '各區人民政府',
    kind: 'collective',
    collective: true,
    names: names('各區人民政府', '各区人民政府', 'District governments'),
    enShort: 'Districts',
    enSource: 'translation',
  },
]

const written = writePlan({
  fingerprint: '5a3de1f0b7c2946e',
  place: '江口市',
  title: names('江口市渡船便民工作分工', '江口市渡船便民工作分工', 'Who does what for the ferries of Jiangkou'),
  documentNumber: '江政辦發〔2020〕7號',
  issuer: '江口市人民政府辦公廳',
  issuedOn: '2020-05-18',
  agencies: AGENCIES,
  chapters: [
    {
      title: names('碼頭', '码头', 'Piers'),
      items: [
        {
          title: names('修整碼頭', '修整码头', 'Mending the piers'),
          tasks: [
            {
              text: '查明每一座碼頭的缺損。',
              clauses: [
                {
                  members: [
                    { agency: 'transport', role: 'lead' },
                    { agency: 'port', role: 'participate' },
                  ],
                },
              ],
            },
            {
              text: '三年內換掉木樁。',
              clauses: [
                {
                  members: [
                    { agency: 'transport', role: 'lead' },
                    { agency: 'drc', role: 'responsible' },
                    { agency: 'districts', role: 'responsible' },
                  ],
                  deadline: '三年內',
                },
              ],
            },
          ],
        },
        {
          title: names('夜間照明', '夜间照明', 'Light at night'),
          itself: {
            text: '碼頭入夜有燈。',
            clauses: [{ members: [{ agency: 'districts', role: 'responsible' }], openEnded: ['等部門'] }],
          },
        },
      ],
    },
    {
      title: names('渡船', '渡船', 'Boats'),
      items: [
        {
          title: names('安全', '安全', 'Safety'),
          text: '安全先於班次。',
          tasks: [
            {
              text: '每船每年驗一次。',
              clauses: [
                {
                  members: [
                    { agency: 'transport', role: 'lead' },
                    { agency: 'police', role: 'lead' },
                  ],
                  manner: '按照職責分工',
                },
              ],
            },
            {
              text: '船員持證上船。',
              clauses: [
                {
                  members: [
                    { agency: 'transport', role: 'responsible' },
                    { agency: 'drc', role: 'guide' },
                  ],
                },
              ],
            },
          ],
        },
        {
          title: names('往來外埠', '往来外埠', 'Boats to other ports'),
          tasks: [
            {
              text: '外埠船隻停靠時一次查驗。',
              clauses: [
                {
                  members: [
                    { agency: 'x7f3k9q2', role: 'lead' },
                    { agency: 'police', role: 'participate' },
                    { agency: 'port', role: 'participate' },
                  ],
                },
              ],
            },
            {
              text: '公布外埠班次。',
              clauses: [{ members: [{ agency: 'port', role: 'responsible' }] }],
            },
          ],
        },
      ],
    },
  ],
  defects: [{ code: 'page-furniture', raw: '— 1 —', reading: '' }],
})

/** A made-up plan of 2 chapters, 4 items, 7 tasks, 14 assignments and 6 agencies: every role, one open end, one collective, one task that is its item. */
export const samplePlan = written.plan
/** The text that the spans of `samplePlan` point into. */
export const sampleSource = written.source
