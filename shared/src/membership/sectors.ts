/** The four societal areas (domain 7). A partnership cuts its own stakeholder groups; each maps to one of these. */
export const sectors = ['public', 'private', 'civil_society', 'academia'] as const
export type Sector = (typeof sectors)[number]
