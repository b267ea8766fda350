/**
 * Functions that passed from one body to another, or that two sorts of bodies hold in different places: earlier and later
 * ids of the directory. Somebody who knows the one is looking for the other (工商局 → 市場監管委).
 */
const PASSED: readonly (readonly [earlier: string, later: string])[] = [
  ['aic', 'market'],
  ['quality', 'market'],
  ['food-drug', 'market'],
  ['sfda', 'market'],
  ['price', 'market'],
  ['food-drug', 'drugs'],
  ['drugs', 'market'],
  ['price', 'drc'],
  ['grain', 'grain-reserves'],
  ['environment', 'ecology'],
  ['work-safety', 'emergency'],
  ['emergency-office', 'emergency'],
  ['public-health', 'health-fp'],
  ['family-planning', 'health-fp'],
  ['public-health', 'health'],
  ['family-planning', 'health'],
  ['health-fp', 'health'],
  ['culture', 'culture-tourism'],
  ['tourism', 'culture-tourism'],
  ['culture-broadcasting', 'culture-tourism'],
  ['culture-press', 'culture-tourism'],
  ['culture', 'culture-broadcasting'],
  ['culture', 'culture-press'],
  ['culture', 'culture-media-tourism'],
  ['tourism', 'culture-media-tourism'],
  ['culture-broadcasting', 'culture-media-tourism'],
  ['broadcasting', 'culture-broadcasting'],
  ['broadcasting', 'culture-press'],
  ['broadcasting', 'culture-media-tourism'],
  ['culture-broadcasting', 'culture-press'],
  ['broadcasting', 'press-broadcasting'],
  ['press', 'press-broadcasting'],
  ['press', 'culture-press'],
  ['press-general', 'press'],
  ['copyright', 'press'],
  ['press', 'publicity'],
  ['land', 'natural-resources'],
  ['surveying', 'natural-resources'],
  ['planning', 'natural-resources'],
  ['land', 'planning-natural'],
  ['planning', 'planning-natural'],
  ['land', 'planning-land'],
  ['planning', 'planning-land'],
  ['planning-land', 'planning-natural'],
  ['natural-resources', 'planning-natural'],
  ['land', 'land-housing'],
  ['housing-admin', 'land-housing'],
  ['land-housing', 'planning-natural'],
  ['land-housing', 'natural-resources'],
  ['land-housing', 'housing'],
  ['construction', 'housing'],
  ['housing-admin', 'housing'],
  ['housing-security', 'housing'],
  ['urban-mgmt', 'urban-enforcement'],
  ['city-appearance', 'urban-mgmt'],
  ['parks', 'city-appearance'],
  ['forestry', 'forestry-grassland'],
  ['forestry', 'forestry-parks'],
  ['parks', 'forestry-parks'],
  ['agriculture', 'agri-rural'],
  ['rural', 'agri-rural'],
  ['agriculture', 'rural'],
  ['rural-work', 'rural'],
  ['rural-work', 'agri-rural'],
  ['husbandry', 'agri-rural'],
  ['fisheries', 'agri-rural'],
  ['economy-trade', 'industry-it'],
  ['economy-it', 'industry-it'],
  ['economy-trade', 'commerce'],
  ['foreign-trade', 'commerce'],
  ['science', 'science-it'],
  ['industry-it', 'science-it'],
  ['state-tax', 'tax'],
  ['local-tax', 'tax'],
  ['cbrc', 'cbirc'],
  ['circ', 'cbirc'],
  ['cbrc', 'nfra'],
  ['circ', 'nfra'],
  ['cbirc', 'nfra'],
  ['fin-affairs', 'fin-supervision'],
  ['civil-service', 'hrss'],
  ['approval', 'gov-services'],
  ['gov-services', 'gov-services-data'],
  ['approval', 'gov-services-data'],
  ['big-data', 'data'],
  ['big-data', 'gov-services-data'],
  ['legislative-affairs', 'justice'],
  ['ciq', 'customs'],
  ['quality', 'ciq'],
  ['water-resources', 'water'],
  ['railway-corporation', 'railway-group'],
  ['poverty', 'rural-revitalization'],
  ['discipline', 'discipline-supervision'],
  ['supervision', 'discipline-supervision'],
  ['supervision', 'discipline'],
  ['public-order', 'plc'],
  ['disease-control', 'cdc'],
  ['ethnic', 'ethnic-religious'],
  ['religion', 'ethnic-religious'],
]

/** A body of the directory that had or has what another one does. */
export interface Kin {
  readonly id: string
  readonly when: 'former' | 'later'
}

let kin: Map<string, readonly Kin[]> | null = null

function read(): Map<string, readonly Kin[]> {
  const all = new Map<string, Kin[]>()
  const add = (of: string, id: string, when: Kin['when']): void => {
    const list = all.get(of) ?? []
    if (!list.some((each) => each.id === id)) list.push({ id, when })
    all.set(of, list)
  }
  for (const [earlier, later] of PASSED) {
    add(later, earlier, 'former')
    add(earlier, later, 'later')
  }
  return all
}

/** Who had before, and who got afterwards, what the body with this id does. Empty for an unknown id. */
export function kinOf(id: string): readonly Kin[] {
  return (kin ??= read()).get(id) ?? []
}
